package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.sale.Rules.CLOSES;
import static org.fengyun.ticketing.sale.Rules.HOLD;
import static org.fengyun.ticketing.sale.Rules.NOW;
import static org.fengyun.ticketing.sale.Rules.OPENS;
import static org.fengyun.ticketing.sale.Rules.SHOW;
import static org.fengyun.ticketing.sale.Rules.aSeat;
import static org.fengyun.ticketing.sale.Rules.aShow;
import static org.fengyun.ticketing.sale.Rules.aTier;
import static org.fengyun.ticketing.sale.Rules.allot;
import static org.fengyun.ticketing.sale.Rules.line;
import static org.fengyun.ticketing.sale.Rules.places;
import static org.fengyun.ticketing.sale.Rules.seats;
import static org.fengyun.ticketing.sale.Rules.stocked;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.Stock.Tier;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.ticket.Tickets.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllotmentTest {
    private static final long FLOOR = 11;
    private static final long BALCONY = 12;
    private static final long GIFT = 13;
    private static final long ALICE = 101;
    private static final long BOB = 102;

    private static final List<Tier> TIERS =
            List.of(aTier(FLOOR, 38_000, 3), aTier(BALCONY, 18_000, 1), aTier(GIFT, 0, 5));

    @Test
    void anOrderHoldsItsPlacesForAWhile() {
        var allotment = general(4);

        var accepted = accepted(allotment.decide(places(ALICE, line(FLOOR, 2), line(BALCONY, 1))));

        var order = accepted.order();
        assertThat(order)
                .isEqualTo(new Order(
                        SHOW,
                        order.id(),
                        ALICE,
                        OrderStatus.PENDING_PAYMENT,
                        null,
                        false,
                        2 * 38_000 + 18_000,
                        0,
                        null,
                        NOW,
                        NOW.plus(HOLD),
                        null));
        assertThat(accepted.tickets()).extracting(Ticket::tierId).containsExactly(FLOOR, FLOOR, BALCONY);
        assertThat(accepted.tickets()).extracting(Ticket::price).containsExactly(38_000L, 38_000L, 18_000L);
        assertThat(accepted.tickets())
                .allSatisfy(ticket -> assertThat(ticket.status()).isEqualTo(TicketStatus.HELD))
                .allSatisfy(ticket -> assertThat(ticket.orderId()).isEqualTo(order.id()))
                .allSatisfy(ticket -> assertThat(ticket.buyerId()).isEqualTo(ALICE));
        assertThat(allotment.orders()).containsExactly(order);
        assertThat(allotment.tickets()).isEqualTo(accepted.tickets());
    }

    @Test
    void everyOrderAndTicketHasAnIdOfItsOwn() {
        var allotment = general(4);
        var order = accepted(allotment.decide(places(ALICE, line(FLOOR, 3)))).order();

        assertThat(allotment.tickets())
                .extracting(Ticket::id)
                .doesNotHaveDuplicates()
                .doesNotContain(order.id());
    }

    @Test
    void theLastPlaceGoesToWhoeverAskedFirst() {
        var allotment = general(4);

        accepted(allotment.decide(places(ALICE, line(BALCONY, 1))));
        var second = allotment.decide(places(BOB, line(BALCONY, 1)));

        assertThat(refusal(second)).isInstanceOf(SaleProblem.SoldOut.class);
    }

    @Test
    void theTierOfTwoLinesIsCountedOnce() {
        var decision = general(4).decide(places(ALICE, line(FLOOR, 2), line(FLOOR, 2)));

        assertThat(refusal(decision)).isInstanceOf(SaleProblem.SoldOut.class);
    }

    @Test
    void anOrderIsTakenWholeOrNotAtAll() {
        var allotment = general(10);

        var decision = allotment.decide(places(ALICE, line(FLOOR, 3), line(BALCONY, 2)));

        assertThat(refusal(decision)).isInstanceOf(SaleProblem.SoldOut.class);
        assertThat(allotment.orders()).isEmpty();
        assertThat(allotment.tickets()).isEmpty();
        accepted(allotment.decide(places(BOB, line(FLOOR, 3), line(BALCONY, 1))));
    }

    @Test
    void whatCostsNothingIsSoldAtOnce() {
        var accepted = accepted(general(4).decide(places(ALICE, line(GIFT, 2))));

        assertThat(accepted.order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(accepted.order().paidAt()).isEqualTo(NOW);
        assertThat(accepted.tickets()).extracting(Ticket::status).containsOnly(TicketStatus.VALID);
    }

    @Test
    void aGiftBesidePaidPlacesWaitsForTheirPayment() {
        var accepted = accepted(general(4).decide(places(ALICE, line(GIFT, 1), line(FLOOR, 1))));

        assertThat(accepted.order().status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
        assertThat(accepted.tickets()).extracting(Ticket::status).containsOnly(TicketStatus.HELD);
    }

    @Test
    void theLimitCountsWhatTheBuyerHasFromOtherOrders() {
        var show = aShow(Seating.GENERAL, 3);
        var allotment = allot(show, stocked(TIERS, List.of(), List.of(), List.of(new Live(ALICE, BALCONY, 2))));

        assertThat(refusal(allotment.decide(places(ALICE, line(FLOOR, 2)))))
                .isInstanceOf(SaleProblem.LimitReached.class)
                .hasMessage(
                        "A buyer may hold 3 tickets of this show over all orders, and you hold 2: 1 more can be had.");
        accepted(allotment.decide(places(BOB, line(FLOOR, 2))));
        accepted(allotment.decide(places(ALICE, line(FLOOR, 1))));
    }

    @Test
    void theLimitCountsWhatTheBuyerGotAMomentAgo() {
        var allotment = general(3);

        accepted(allotment.decide(places(ALICE, line(FLOOR, 2))));

        assertThat(refusal(allotment.decide(places(ALICE, line(GIFT, 2)))))
                .isInstanceOf(SaleProblem.LimitReached.class);
        accepted(allotment.decide(places(ALICE, line(GIFT, 1))));
    }

    @Test
    void theLimitOfATierCountsWhatTheBuyerHasOfIt() {
        var tiers = List.of(aTier(FLOOR, 38_000, 9, 2), aTier(BALCONY, 18_000, 9));
        var live = List.of(new Live(ALICE, FLOOR, 1), new Live(ALICE, BALCONY, 3));
        var allotment = allot(aShow(Seating.GENERAL, 9), stocked(tiers, List.of(), List.of(), live));

        assertThat(refusal(allotment.decide(places(ALICE, line(FLOOR, 2)))))
                .isInstanceOf(SaleProblem.LimitReached.class)
                .hasMessage(
                        "A buyer may hold 2 tickets of the tier 看台 11 over all orders, and you hold 1: 1 more can be had.");
        accepted(allotment.decide(places(ALICE, line(FLOOR, 1), line(BALCONY, 2))));
        assertThat(refusal(allotment.decide(places(ALICE, line(FLOOR, 1)))))
                .hasMessageEndingWith("you hold 2: 0 more can be had.");
        accepted(allotment.decide(places(BOB, line(FLOOR, 2))));
    }

    @Test
    void theLimitOfAnOrderIsForEachOrder() {
        var allotment = ordersOfTwo();

        assertThat(refusal(allotment.decide(places(ALICE, line(GIFT, 2), line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.OrderTooLarge.class)
                .hasMessage("One order may have 2 tickets of this show: ask for fewer.");
        accepted(allotment.decide(places(ALICE, line(GIFT, 2))));
        accepted(allotment.decide(places(ALICE, line(GIFT, 2))));
    }

    @Test
    void theSaleOpensAtItsFirstInstantAndEndsBeforeItsLast() {
        assertThat(refusal(askAt(OPENS.minusMillis(1)))).isInstanceOf(SaleProblem.NotOnSale.class);
        accepted(askAt(OPENS));
        accepted(askAt(CLOSES.minusMillis(1)));
        assertThat(refusal(askAt(CLOSES))).isInstanceOf(SaleProblem.NotOnSale.class);
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAPublishedShowIsSold(EventStatus status) {
        var allotment = allot(aShow(Seating.GENERAL, 4, status), stocked(TIERS, List.of(), List.of(), List.of()));

        assertThat(refusal(allotment.decide(places(ALICE, line(FLOOR, 1))))).isInstanceOf(SaleProblem.NotOnSale.class);
    }

    @Test
    void aTierOfAnotherShowIsNamedByItsLine() {
        var decision = general(4).decide(places(ALICE, line(FLOOR, 1), line(99, 1)));

        assertThat(badField(decision)).isEqualTo("lines[1].tierId");
    }

    @Test
    void seatsAreSoldAsTheyWereChosen() {
        var accepted = accepted(seated(4).decide(seats(ALICE, 22L, 21L)));

        assertThat(accepted.tickets()).extracting(Ticket::seatId).containsExactly(22L, 21L);
        assertThat(accepted.tickets()).extracting(Ticket::tierId).containsExactly(FLOOR, FLOOR);
        assertThat(accepted.tickets()).extracting(Ticket::number).containsExactly("22", "21");
        assertThat(accepted.order().total()).isEqualTo(2 * 38_000);
    }

    @Test
    void aSeatIsSoldOnlyOnce() {
        var allotment = seated(4);

        accepted(allotment.decide(seats(ALICE, 21L)));

        assertThat(refusal(allotment.decide(seats(BOB, 22L, 21L)))).isInstanceOf(SaleProblem.SeatTaken.class);
        accepted(allotment.decide(seats(BOB, 22L)));
    }

    @Test
    void aSeatThatWasTakenBeforeIsNotSoldAgain() {
        assertThat(refusal(seated(4).decide(seats(ALICE, 23L)))).isInstanceOf(SaleProblem.SeatTaken.class);
    }

    @Test
    void aSeatOfAnotherShowIsNamedByItsIndex() {
        assertThat(badField(seated(4).decide(seats(ALICE, 21L, 999L)))).isEqualTo("seatIds[1]");
    }

    @Test
    void whoeverPicksNoSeatsGetsTheBest() {
        var accepted = accepted(row("......").decide(places(ALICE, line(FLOOR, 2))));

        assertThat(accepted.tickets()).extracting(Ticket::seatId).containsExactly(2L, 3L);
        assertThat(accepted.tickets()).extracting(Ticket::zone).containsOnly("池座");
        assertThat(accepted.order().total()).isEqualTo(2 * 38_000);
    }

    @Test
    void linesOfOneTierAreSeatedTogether() {
        var accepted = accepted(row("#..#....#").decide(places(ALICE, line(FLOOR, 2), line(FLOOR, 2))));

        assertThat(accepted.tickets()).extracting(Ticket::seatId).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void ticketsComeInTheOrderOfTheLinesWhicheverSeatsAreBest() {
        var plan = DrawnSeats.of("......");
        var tiers = List.of(aTier(FLOOR, 38_000, 10), aTier(BALCONY, 18_000, 10));
        var ofBoth = plan.seats().stream()
                .map(seat -> new PlanSeat(
                        seat.id(),
                        seat.id() < 3 ? FLOOR : BALCONY,
                        1,
                        seat.zone(),
                        seat.row(),
                        seat.number(),
                        seat.position(),
                        seat.x(),
                        seat.y()))
                .toList();
        var seated = Rules.seated(ofBoth, plan.freeIds());
        var allotment = allot(aShow(Seating.RESERVED, 9), stocked(tiers, List.of(), seated, List.of()));

        var accepted = accepted(allotment.decide(places(ALICE, line(FLOOR, 1), line(BALCONY, 1), line(FLOOR, 1))));

        assertThat(accepted.tickets()).extracting(Ticket::tierId).containsExactly(FLOOR, BALCONY, FLOOR);
        assertThat(accepted.tickets()).extracting(Ticket::seatId).doesNotHaveDuplicates();
    }

    @Test
    void aSeatThatWasPickedAMomentAgoIsNotAmongTheBest() {
        var allotment = row("......");

        accepted(allotment.decide(seats(ALICE, 2L)));

        assertThat(accepted(allotment.decide(places(BOB, line(FLOOR, 2)))).tickets())
                .extracting(Ticket::seatId)
                .containsExactly(0L, 1L);
    }

    @Test
    void aSeatThatWasAmongTheBestAMomentAgoCannotBePicked() {
        var allotment = row("......");

        accepted(allotment.decide(places(ALICE, line(FLOOR, 2))));

        assertThat(refusal(allotment.decide(seats(BOB, 3L)))).isInstanceOf(SaleProblem.SeatTaken.class);
        accepted(allotment.decide(seats(BOB, 4L)));
    }

    @Test
    void theBestSeatsOfARefusedRequestAreOfferedToTheNext() {
        var allotment = row("...###");

        refusal(allotment.decide(places(ALICE, line(FLOOR, 3), line(BALCONY, 1))));

        assertThat(accepted(allotment.decide(places(BOB, line(FLOOR, 3)))).tickets())
                .extracting(Ticket::seatId)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void moreSeatsThanAreFreeAreSoldOut() {
        assertThat(refusal(row("..####").decide(places(ALICE, line(FLOOR, 3)))))
                .isInstanceOf(SaleProblem.SoldOut.class)
                .hasMessageStartingWith("There are not that many places left.");
        assertThat(refusal(row("######").decide(places(ALICE, line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.SoldOut.class)
                .hasMessageStartingWith("This tier is sold out.");
    }

    @Test
    void whoeverAsksForNothingIsTold() {
        assertThat(badField(general(4).decide(places(ALICE)))).isEqualTo("lines");
        assertThat(badField(row("...").decide(places(ALICE)))).isEqualTo("lines");
    }

    @Test
    void whereNoSeatsAreReservedNoneCanBeChosen() {
        assertThat(badField(general(4).decide(seats(ALICE, 21L)))).isEqualTo("seatIds");
    }

    @Test
    void wantIsWhatComesBackWithExpiredHolds() {
        assertThat(wantingAfter(general(9), places(ALICE, line(BALCONY, 2)))).isTrue();
        assertThat(wantingAfter(general(1), places(ALICE, line(FLOOR, 2)))).isTrue();
        assertThat(wantingAfter(seated(9), seats(ALICE, 23L))).isTrue();
        assertThat(wantingAfter(ordersOfTwo(), places(ALICE, line(FLOOR, 3)))).isFalse();
        assertThat(wantingAfter(general(9), places(ALICE, line(99, 1)))).isFalse();
        assertThat(wantingAfter(general(9), places(ALICE, line(FLOOR, 1)))).isFalse();
        assertThat(wantingAfter(seated(9), seats(ALICE, 999L))).isFalse();
    }

    private static boolean wantingAfter(Allotment allotment, Reservation request) {
        allotment.decide(request);
        return allotment.wanting();
    }

    private static Decision askAt(Instant now) {
        return allot(aShow(Seating.GENERAL, 4), now, stocked(TIERS, List.of(), List.of(), List.of()))
                .decide(places(ALICE, line(FLOOR, 1)));
    }

    private static Allotment general(int limit) {
        return allot(aShow(Seating.GENERAL, limit), stocked(TIERS, List.of(), List.of(), List.of()));
    }

    private static Allotment ordersOfTwo() {
        var show = aShow(Seating.GENERAL, 9, 2, EventStatus.PUBLISHED);
        return allot(show, stocked(TIERS, List.of(), List.of(), List.of()));
    }

    /** Two free seats and one that is taken. */
    private static Allotment seated(int limit) {
        var seats = List.of(aSeat(21, FLOOR, true), aSeat(22, FLOOR, true), aSeat(23, BALCONY, false));
        return allot(aShow(Seating.RESERVED, limit), stocked(TIERS, seats, List.of(), List.of()));
    }

    /** One row of the floor, of which all seats may be picked too; the tier has ten places, and the balcony no seat. */
    private static Allotment row(String drawn) {
        var plan = DrawnSeats.of(drawn);
        var tiers = List.of(aTier(FLOOR, 38_000, 10), aTier(BALCONY, 18_000, 10));
        var seats = plan.seats().stream()
                .map(seat -> aSeat(seat.id(), FLOOR, plan.freeIds().contains(seat.id())))
                .toList();
        return allot(aShow(Seating.RESERVED, 4), stocked(tiers, seats, List.of(plan.tier()), List.of()));
    }

    private static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private static RuntimeException refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason();
    }

    private static String badField(Decision decision) {
        var refusal = refusal(decision);
        assertThat(refusal).isInstanceOf(InvalidInput.class);
        assertThat(((InvalidInput) refusal).findings()).hasSize(1);
        return ((InvalidInput) refusal)
                .findings().stream().map(Finding::field).findFirst().orElseThrow();
    }
}
