package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.sale.Rules.HOLD;
import static org.fengyun.ticketing.sale.Rules.NOW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.sale.Decision.Accepted;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.Stock.Tier;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets.Live;
import org.jspecify.annotations.Nullable;

class AllotmentPropertyTest {
    private static final int TIERS = 4;
    private static final int SEATS = 12;
    private static final int BUYERS = 4;

    @Property(tries = 500)
    void noTierGivesMoreThanItHas(@ForAll("rushes") Rush rush) {
        var sold = rush.sold().tickets().stream().collect(groupingBy(Ticket::tierId, counting()));

        for (var tier : rush.stocked().tiers()) {
            assertThat(sold.getOrDefault(tier.id(), 0L)).isLessThanOrEqualTo(tier.free());
        }
    }

    @Property(tries = 500)
    void noSeatIsSoldThatWasTakenOrSoldTwice(@ForAll("rushes") Rush rush) {
        var free = rush.stocked().seats().stream()
                .filter(Stock.Seat::free)
                .map(Stock.Seat::id)
                .toList();

        var sold = rush.sold().tickets().stream().map(Ticket::seatId).toList();

        if (rush.show().seating() == Seating.RESERVED) {
            assertThat(sold).doesNotHaveDuplicates().isSubsetOf(free);
        } else {
            assertThat(sold).allMatch(Objects::isNull);
        }
    }

    @Property(tries = 500)
    void nobodyComesOverTheLimit(@ForAll("rushes") Rush rush) {
        var bought = rush.sold().tickets().stream().collect(groupingBy(Ticket::buyerId, summingInt(_ -> 1)));

        bought.forEach((buyer, more) -> assertThat(rush.live(buyer) + more)
                .isLessThanOrEqualTo(rush.show().limitPerBuyer()));
    }

    @Property(tries = 500)
    void nobodyComesOverTheLimitOfATier(@ForAll("rushes") Rush rush) {
        for (var tier : rush.stocked().tiers()) {
            var limit = tier.limitPerBuyer();
            var bought = rush.sold().tickets().stream()
                    .filter(ticket -> ticket.tierId() == tier.id())
                    .collect(groupingBy(Ticket::buyerId, summingInt(_ -> 1)));

            bought.forEach((buyer, more) -> assertThat(limit == null || rush.live(buyer, tier.id()) + more <= limit)
                    .isTrue());
        }
    }

    @Property(tries = 500)
    void noOrderIsLargerThanItMayBe(@ForAll("rushes") Rush rush) {
        var limit = Objects.requireNonNullElse(rush.show().limitPerOrder(), Integer.MAX_VALUE);

        assertThat(rush.deals()).allMatch(deal -> deal.accepted().tickets().size() <= limit);
    }

    @Property(tries = 500)
    void everyoneGetsWhatWasAskedForAtItsPrice(@ForAll("rushes") Rush rush) {
        var prices = new HashMap<Long, Long>();
        rush.stocked().tiers().forEach(tier -> prices.put(tier.id(), tier.price()));

        for (var deal : rush.deals()) {
            var request = deal.request();
            var accepted = deal.accepted();
            assertThat(accepted.order().buyerId()).isEqualTo(request.buyerId());
            assertThat(accepted.tickets())
                    .allMatch(ticket -> Long.valueOf(ticket.price()).equals(prices.get(ticket.tierId())));
            assertThat(accepted.order().total())
                    .isEqualTo(
                            accepted.tickets().stream().mapToLong(Ticket::price).sum());
            if (request.seatIds().isEmpty()) {
                assertThat(accepted.tickets())
                        .extracting(Ticket::tierId)
                        .containsExactlyInAnyOrderElementsOf(request.lines().stream()
                                .flatMap(line ->
                                        IntStream.range(0, line.quantity()).mapToObj(_ -> line.tierId()))
                                .toList());
            } else {
                assertThat(accepted.tickets()).extracting(Ticket::seatId).isEqualTo(request.seatIds());
            }
        }
    }

    @Property(tries = 500)
    void refusedRequestsChangeNothing(@ForAll("rushes") Rush rush) {
        var withoutRefused = new Rush(
                rush.show(),
                rush.stocked(),
                rush.deals().stream().map(Deal::request).toList());

        assertThat(withoutRefused.sold().orders()).isEqualTo(rush.sold().orders());
        assertThat(withoutRefused.sold().tickets()).isEqualTo(rush.sold().tickets());
    }

    @Property(tries = 500)
    void aBatchDecidesAsItsRequestsWouldBeDecidedOneByOne(@ForAll("rushes") Rush rush) {
        assertThat(rush.oneByOne()).isEqualTo(rush.together());
    }

    @Provide
    Arbitrary<Rush> rushes() {
        return Arbitraries.of(Seating.class)
                .flatMap(seating -> Combinators.combine(
                                Arbitraries.integers().between(1, 6), limits(), stocks(), requests(seating))
                        .as((limit, perOrder, stocked, requests) -> new Rush(
                                Rules.aShow(seating, limit, perOrder, EventStatus.PUBLISHED), stocked, requests)));
    }

    private static Arbitrary<@Nullable Integer> limits() {
        return Arbitraries.integers().between(1, 5).injectNull(0.5);
    }

    private static Arbitrary<Stocked> stocks() {
        var tiers = Combinators.combine(Arbitraries.integers().between(0, 6), limits())
                .as((free, limit) -> Rules.aTier(0, 0, free, limit))
                .list()
                .ofSize(TIERS);
        var seats = Arbitraries.of(true, false).list().ofSize(SEATS);
        var live = Combinators.combine(
                        Arbitraries.longs().between(1, BUYERS),
                        Arbitraries.longs().between(0, TIERS - 1),
                        Arbitraries.integers().between(1, 4))
                .as(Live::new)
                .list()
                .ofMaxSize(BUYERS)
                .uniqueElements(has -> List.of(has.buyerId(), has.tierId()));
        return Combinators.combine(tiers, seats, live)
                .as((drawn, taken, has) -> stocked(tiers(drawn), seats(taken), has));
    }

    private static List<Tier> tiers(List<Tier> drawn) {
        return IntStream.range(0, TIERS)
                .mapToObj(i -> Rules.aTier(
                        i, i * 10_000L, drawn.get(i).free(), drawn.get(i).limitPerBuyer()))
                .toList();
    }

    /** Three seats of each tier, side by side. */
    private static List<Stock.Seat> seats(List<Boolean> free) {
        return IntStream.range(0, SEATS)
                .mapToObj(i -> Rules.aSeat(i, i * TIERS / SEATS, free.get(i)))
                .toList();
    }

    private static Stocked stocked(List<Tier> tiers, List<Stock.Seat> seats, List<Live> live) {
        var free = seats.stream().filter(Stock.Seat::free).map(Stock.Seat::id).collect(toSet());
        var plan = seats.stream().map(AllotmentPropertyTest::inPlan).toList();
        return Rules.stocked(tiers, seats, Rules.seated(plan, free), live);
    }

    private static PlanSeat inPlan(Stock.Seat seat) {
        var place = Math.toIntExact(seat.id());
        return new PlanSeat(seat.id(), seat.tierId(), 1, seat.zone(), seat.row(), seat.number(), place, place * 25, 0);
    }

    /** Tiers and seats of the show, and now and then one that is not. */
    private static Arbitrary<List<Reservation>> requests(Seating seating) {
        var buyers = Arbitraries.longs().between(1, BUYERS);
        var lines = Combinators.combine(
                        Arbitraries.longs().between(0, TIERS),
                        Arbitraries.integers().between(1, 3))
                .as(Reservation.Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        var seats =
                Arbitraries.longs().between(0, SEATS).list().uniqueElements().ofMaxSize(4);
        var requests = switch (seating) {
            case GENERAL ->
                Combinators.combine(buyers, lines).as((buyer, wanted) -> Rules.request(buyer, wanted, List.of()));
            case RESERVED ->
                Arbitraries.oneOf(
                        Combinators.combine(buyers, lines)
                                .as((buyer, wanted) -> Rules.request(buyer, wanted, List.of())),
                        Combinators.combine(buyers, seats)
                                .as((buyer, wanted) -> Rules.request(buyer, List.of(), wanted)));
        };
        return requests.list().ofMaxSize(25);
    }

    /** Requests that come for one show. Every look at it decides them anew. */
    record Rush(Show show, Stocked stocked, List<Reservation> requests) {
        int live(long buyer) {
            return stocked.live().stream()
                    .filter(has -> has.buyerId() == buyer)
                    .mapToInt(Live::tickets)
                    .sum();
        }

        int live(long buyer, long tier) {
            return stocked.live().stream()
                    .filter(has -> has.buyerId() == buyer && has.tierId() == tier)
                    .mapToInt(Live::tickets)
                    .sum();
        }

        Allotment sold() {
            var allotment = Rules.allot(show, stocked);
            requests.forEach(allotment::decide);
            return allotment;
        }

        List<Deal> deals() {
            var allotment = Rules.allot(show, stocked);
            return requests.stream()
                    .flatMap(request -> allotment.decide(request) instanceof Accepted accepted
                            ? Stream.of(new Deal(request, accepted))
                            : Stream.empty())
                    .toList();
        }

        List<Object> together() {
            var allotment = Rules.allot(show, stocked);
            return requests.stream()
                    .map(request -> outcome(allotment.decide(request)))
                    .toList();
        }

        /** Each request meets the stock as those before it have left it. */
        List<Object> oneByOne() {
            var ids = new AtomicLong(1_000);
            var left = stocked;
            var outcomes = new ArrayList<>();
            for (var request : requests) {
                var allotment = new Allotment(show, NOW, HOLD, ids::incrementAndGet, left);
                outcomes.add(outcome(allotment.decide(request)));
                left = left(left, allotment.tickets());
            }
            return outcomes;
        }

        private static Object outcome(Decision decision) {
            return switch (decision) {
                case Accepted accepted -> accepted;
                case Decision.Refused(var reason) -> reason.toString();
            };
        }
    }

    private static Stocked left(Stocked before, List<Ticket> sold) {
        var perTier = sold.stream().collect(groupingBy(Ticket::tierId, summingInt(_ -> 1)));
        var tiers = before.tiers().stream()
                .map(tier -> Rules.aTier(
                        tier.id(),
                        tier.price(),
                        tier.free() - perTier.getOrDefault(tier.id(), 0),
                        tier.limitPerBuyer()))
                .toList();
        var seatIds = sold.stream().map(Ticket::seatId).toList();
        var seats = before.seats().stream()
                .map(seat -> Rules.aSeat(seat.id(), seat.tierId(), seat.free() && !seatIds.contains(seat.id())))
                .toList();
        var live = new ArrayList<>(before.live());
        sold.forEach(ticket -> live.add(new Live(ticket.buyerId(), ticket.tierId(), 1)));
        return stocked(tiers, seats, live);
    }

    record Deal(Reservation request, Accepted accepted) {}
}
