package org.fengyun.endtoend;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.endtoend.history.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Crowds at one show, over two instances of the core and one database. */
class RacesTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final Duration SOON = Duration.ofSeconds(20);

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void sixHundredBuyersForAHundredPlacesGetAHundred() {
        var show = OnSale.withPlaces(CORE, 100);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 600);
        Crowd.atOnce(600, i -> history.buy(buyers.get(i), show.order(1)));

        assertThat(history.acknowledged()).hasSize(100);
        assertThat(history.refused("sold-out")).hasSize(500);
        history.expectExplained();
    }

    @Test
    void twoHundredBuyersForTheSameTwentySeatsGetEachSeatOnce() {
        var show = OnSale.withSeats(CORE, 1, 20);
        var history = new History(CORES, show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(CORE, 200);
        Crowd.atOnce(200, i -> history.buy(buyers.get(i), show.order(List.of(seats.get(i % 20)))));

        assertThat(history.acknowledged()).hasSize(20);
        assertThat(history.refused("seat-taken")).hasSize(180);
        assertThat(show.stock().free()).isZero();
        history.expectExplained();
    }

    @Test
    void twoHundredBuyersOfPairsThatOverlapGetWholePairsOrNothing() {
        var show = OnSale.withSeats(CORE, 1, 20);
        var history = new History(CORES, show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(CORE, 200);
        Crowd.atOnce(200, i -> {
            // half of them ask in the other order, as a deadlock would want it
            var pair = List.of(seats.get(i % 20), seats.get((i + 1) % 20));
            return history.buy(buyers.get(i), show.order(i < 100 ? pair : pair.reversed()));
        });

        assertThat(history.acknowledged())
                .allSatisfy(
                        call -> assertThat(call.told().orElseThrow().tickets()).hasSize(2));
        // of pairs around a circle of twenty, whoever comes last finds at least seven sold
        assertThat(history.acknowledged()).hasSizeBetween(7, 10);
        history.expectExplained();
    }

    @Test
    void twoHundredBuyersOfTheBestPairsOfAHundredAndFiftySeatsGetSeventyFivePairsAndNobodySitsApart() {
        var show = OnSale.withSeats(CORE, 15, 10);
        var history = new History(CORES, show);
        var neighbours = neighbours(show);
        var buyers = Crowd.buyers(CORE, 200);
        Crowd.atOnce(200, i -> history.buy(buyers.get(i), show.order(2)));

        assertThat(history.acknowledged())
                .hasSize(75)
                .extracting(RacesTest::seats)
                .isSubsetOf(neighbours)
                .doesNotHaveDuplicates();
        assertThat(history.refused("sold-out")).hasSize(125);
        assertThat(show.stock().free()).isZero();
        history.expectExplained();
    }

    @Test
    void bestAndPickedSeatsAtOnceAreSoldOnce() {
        var show = OnSale.withSeats(CORE, 5, 12);
        var history = new History(CORES, show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(CORE, 120);
        Crowd.atOnce(
                120,
                i -> history.buy(
                        buyers.get(i), i % 2 == 0 ? show.order(2) : show.order(List.of(seats.get(i / 2 % 60)))));

        assertThat(history.acknowledged()).isNotEmpty();
        history.expectExplained();
    }

    @Test
    void oneBuyerWithFiftyRequestsAtOnceHoldsNoMoreThanTheLimit() {
        var show = OnSale.withPlaces(CORE, 100);
        var history = new History(CORES, show);
        var buyer = Crowd.buyers(CORE, 1).getFirst();
        Crowd.atOnce(50, _ -> history.buy(buyer, show.order(1)));

        assertThat(history.acknowledged()).hasSize(OnSale.LIMIT);
        assertThat(history.refused("limit-reached")).hasSize(50 - OnSale.LIMIT);
        history.expectExplained();
    }

    @Test
    void whoeverIsAnsweredFindsTheOrderAtTheOtherInstance() {
        var show = OnSale.withPlaces(CORE, 300);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 300);
        var found = Crowd.inTurn(300, i -> {
            var order = history.buy(buyers.get(i), UUID.randomUUID().toString(), show.order(1), i)
                    .told()
                    .orElseThrow();
            return CORES.callsTo((i + 1) % 2).find(CoreCalls.order(buyers.get(i), order.id()));
        });

        assertThat(found).containsOnly(200);
        history.expectExplained();
    }

    @Test
    void placesThatComeBackAreSoldThoughTheyWereSoldOut() {
        var show = OnSale.withPlaces(CORE, 20);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 80);
        Crowd.atOnce(40, i -> history.buy(buyers.get(i), show.order(1)));
        assertThat(history.refused("sold-out")).hasSize(20);

        var first = history.acknowledged();
        Crowd.atOnce(
                60,
                i -> i < 20
                        ? history.cancel(
                                first.get(i).buyer(),
                                first.get(i).told().orElseThrow().id())
                        : history.buy(buyers.get(20 + i), show.order(1)));
        await().pollInSameThread().atMost(SOON).untilAsserted(() -> {
            Crowd.inTurn(40, i -> history.buy(buyers.get(40 + i), show.order(1)));
            assertThat(show.stock().free()).isZero();
        });
        history.expectExplained();
    }

    @Test
    void theSameKeyFiftyTimesAtOnceMakesOneOrderAndFiftyEqualAnswers() {
        var show = OnSale.withPlaces(CORE, 100);
        var buyer = Crowd.buyers(CORE, 1).getFirst();
        var key = UUID.randomUUID().toString();
        var answers = Crowd.atOnce(50, _ -> CORE.place(CORE.nextTurn(), buyer, key, show.order(2)));

        assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().status()).isEqualTo(201);
        expectOnly(show, buyer, answers.getFirst());
        assertThat(CORE.place(CORE.nextTurn(), buyer, key, show.order(1))).satisfies(RacesTest::isReused);
    }

    @Test
    void theSameKeyWithTwoBodiesAtOnceMakesOneOrder() {
        var show = OnSale.withPlaces(CORE, 100);
        var buyer = Crowd.buyers(CORE, 1).getFirst();
        var key = UUID.randomUUID().toString();
        // an order of one by even numbers, of two by odd ones, and both at both instances
        var bodies = List.<Map<String, Object>>of(show.order(1), show.order(2));
        var answers = Crowd.atOnce(50, i -> CORE.place(i / 2, buyer, key, bodies.get(i % 2)));

        var taken = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(taken).hasSize(25).containsOnly(taken.getFirst());
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(25)
                .allSatisfy(RacesTest::isReused);
        expectOnly(show, buyer, taken.getFirst());
    }

    private static List<Set<String>> neighbours(OnSale show) {
        return show.rows().stream()
                .flatMap(row -> IntStream.range(1, row.size()).mapToObj(i -> Set.of(row.get(i - 1), row.get(i))))
                .toList();
    }

    private static Set<String> seats(Call call) {
        return call.told().orElseThrow().tickets().stream()
                .map(ticket -> requireNonNull(ticket.seatId()))
                .collect(toSet());
    }

    private static void isReused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("key-reused");
    }

    private static void expectOnly(OnSale show, String buyer, Answer answer) {
        assertThat(CORE.get(CoreCalls.orders(buyer)).get("items").valueStream()).containsExactly(answer.body());
        assertThat(show.stock().held()).isEqualTo(answer.body().get("tickets").size());
    }
}
