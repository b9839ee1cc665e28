package org.fengyun.endtoend.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengyun.endtoend.history.Asked.CallOff;
import org.fengyun.endtoend.history.Asked.Cancel;
import org.fengyun.endtoend.history.Asked.HoldBack;
import org.fengyun.endtoend.history.Asked.Pay;
import org.fengyun.endtoend.history.Asked.Refund;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stories that can be true are believed, and of each kind that cannot, one is found out, by what is wrong with it. */
class StoryTest {
    private static final String HELD = "PENDING_PAYMENT";
    private static final String PAID = "PAID";
    private static final String CANCELLED = "CLOSED CANCELLED";
    private static final String EXPIRED = "CLOSED EXPIRED";

    private static void believed(Told told) {
        assertThat(told.flaws()).isEmpty();
    }

    private static void foundOut(Told told, String flaw) {
        assertThat(told.flaws()).anySatisfy(found -> assertThat(found).contains(flaw));
    }

    @Nested
    class OrdersThatWereAcknowledged {
        @Test
        void areBelievedIfTheyAreThere() {
            believed(Told.ofPlaces(3)
                    .bought("o1", "ann", 2, 1, 2, HELD)
                    .boughtSeats("o2", "bob", List.of("s1"), 1, 2, HELD));
        }

        @Test
        void areNotLost() {
            foundOut(
                    Told.ofPlaces(3)
                            .acknowledged("ann", "k", Told.places(1), Told.order("o1", "ann", List.of(""), HELD), 1, 2),
                    "acknowledged and lost");
        }

        @Test
        void areNotOfAnotherBuyer() {
            foundOut(
                    Told.ofPlaces(3)
                            .kept(Told.order("o1", "bob", List.of(""), HELD))
                            .acknowledged("ann", "k", Told.places(1), Told.order("o1", "ann", List.of(""), HELD), 1, 2),
                    "another's order");
        }

        @Test
        void haveTheirTicketsStill() {
            foundOut(
                    Told.ofPlaces(3)
                            .kept(Told.order("o1", "ann", List.of(""), HELD))
                            .acknowledged(
                                    "ann", "k", Told.places(2), Told.order("o1", "ann", List.of("", ""), HELD), 1, 2),
                    "told as");
        }

        @Test
        void areWhatWasAskedFor() {
            foundOut(
                    Told.ofPlaces(3)
                            .kept(Told.order("o1", "ann", List.of(""), HELD))
                            .acknowledged("ann", "k", Told.places(2), Told.order("o1", "ann", List.of(""), HELD), 1, 2),
                    "is not what was asked");
        }

        @Test
        void haveTheSeatsThatWerePicked() {
            foundOut(
                    Told.ofPlaces(3)
                            .kept(Told.order("o1", "ann", List.of("s2"), HELD))
                            .acknowledged(
                                    "ann", "k", Told.seat("s1"), Told.order("o1", "ann", List.of("s2"), HELD), 1, 2),
                    "is not what was asked");
        }

        @Test
        void costWhatTheirTierCosts() {
            var cheap = new Story.Ticket("o1-0", Told.TIER, null, 99, "HELD");
            var order = new Story.Order("o1", "ann", HELD, "", 99, 0, Instant.EPOCH.plusSeconds(1_000), List.of(cheap));
            foundOut(
                    Told.ofPlaces(3).kept(order).acknowledged("ann", "k", Told.places(1), order, 1, 2),
                    "a wrong price");
        }

        @Test
        void areCheaperOnlyWithAVoucher() {
            var cheap = new Story.Ticket("o1-0", Told.TIER, null, 80, "HELD");
            var order =
                    new Story.Order("o1", "ann", HELD, "", 80, 20, Instant.EPOCH.plusSeconds(1_000), List.of(cheap));
            believed(Told.ofPlaces(3).kept(order).acknowledged("ann", "k", Told.withVoucher("TWICE"), order, 1, 2));
            foundOut(
                    Told.ofPlaces(3).kept(order).acknowledged("ann", "k", Told.places(1), order, 1, 2),
                    "a wrong price");
        }

        @Test
        void areThoseThatWereAskedFor() {
            foundOut(Told.ofPlaces(3).kept(Told.order("o1", "ann", List.of(""), HELD)), "nobody asked for");
        }

        @Test
        void mayBeThoseOfWhichNothingWasHeard() {
            believed(Told.ofPlaces(3)
                    .kept(Told.order("o1", "ann", List.of(""), HELD))
                    .heard("ann", "k", Told.places(1), 504, "outcome-unknown", 1, 2));
        }
    }

    @Nested
    class Keys {
        @Test
        void makeOneOrderHoweverOftenTheyCome() {
            var order = Told.order("o1", "ann", List.of(""), HELD);
            believed(Told.ofPlaces(3)
                    .kept(order)
                    .acknowledged("ann", "k", Told.places(1), order, 1, 2)
                    .acknowledged("ann", "k", Told.places(1), order, 1, 3));
        }

        @Test
        void doNotMakeTwoOrders() {
            foundOut(
                    Told.ofPlaces(3)
                            .kept(Told.order("o1", "ann", List.of(""), HELD))
                            .kept(Told.order("o2", "ann", List.of(""), HELD))
                            .acknowledged("ann", "k", Told.places(1), Told.order("o1", "ann", List.of(""), HELD), 1, 2)
                            .acknowledged("ann", "k", Told.places(1), Told.order("o2", "ann", List.of(""), HELD), 1, 2),
                    "one key made two orders");
        }

        @Test
        void areNotTakenForTwoRequests() {
            var order = Told.order("o1", "ann", List.of(""), HELD);
            foundOut(
                    Told.ofPlaces(3)
                            .kept(order)
                            .acknowledged("ann", "k", Told.places(1), order, 1, 2)
                            .acknowledged("ann", "k", Told.places(2), order, 3, 4),
                    "one key was taken for two requests");
        }

        @Test
        void doNotShareAnOrder() {
            var order = Told.order("o1", "ann", List.of(""), HELD);
            foundOut(
                    Told.ofPlaces(3)
                            .kept(order)
                            .acknowledged("ann", "k1", Told.places(1), order, 1, 2)
                            .acknowledged("ann", "k2", Told.places(1), order, 3, 4),
                    "two keys made one order");
        }

        @Test
        void areRefusedForAnotherRequest() {
            var order = Told.order("o1", "ann", List.of(""), HELD);
            believed(Told.ofPlaces(3)
                    .kept(order)
                    .acknowledged("ann", "k", Told.places(1), order, 1, 5)
                    .heard("ann", "k", Told.places(2), 422, "key-reused", 2, 3));
        }

        @Test
        void areNotRefusedForTheSameRequest() {
            var order = Told.order("o1", "ann", List.of(""), HELD);
            foundOut(
                    Told.ofPlaces(3)
                            .kept(order)
                            .acknowledged("ann", "k", Told.places(1), order, 1, 5)
                            .heard("ann", "k", Told.places(1), 422, "key-reused", 2, 3),
                    "no other request used the key");
        }

        @Test
        void areNotRefusedForARequestThatWasRefused() {
            foundOut(
                    Told.ofPlaces(0)
                            .heard("ann", "k", Told.places(1), 409, "sold-out", 1, 2)
                            .heard("ann", "k", Told.places(2), 422, "key-reused", 3, 4),
                    "no other request used the key");
        }
    }

    @Nested
    class Places {
        @Test
        void areSoldAgainWhenTheyWereGivenBack() {
            believed(Told.ofPlaces(1)
                    .bought("o1", "ann", 1, 1, 2, CANCELLED)
                    .heard("ann", "c", new Cancel("o1"), 200, "", 5, 9)
                    .bought("o2", "bob", 1, 4, 6, HELD));
        }

        @Test
        void areNotSoldAgainBeforeTheyWereGivenBack() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, CANCELLED)
                            .heard("ann", "c", new Cancel("o1"), 200, "", 5, 9)
                            .bought("o2", "bob", 1, 3, 4, HELD),
                    "more than 1 of Resource[kind=TIER");
        }

        @Test
        void areSoldAgainWhenTheirHoldHasExpired() {
            believed(Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, EXPIRED).bought("o2", "bob", 1, 900, 1_001, HELD));
        }

        @Test
        void areNotSoldAgainBeforeTheirHoldHasExpired() {
            foundOut(
                    Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, EXPIRED).bought("o2", "bob", 1, 900, 999, HELD),
                    "more than 1 of Resource[kind=TIER");
        }

        @Test
        void areNotMoreThanThereAre() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, HELD)
                            .bought("o2", "bob", 1, 1, 2, HELD)
                            .stocked(0, 2, 0),
                    "more than 1 of Resource[kind=TIER");
        }

        @Test
        void areNotSoldAgainAndTakenBackByALatePayment() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, PAID)
                            .heard("ann", "p", new Pay("o1"), 200, "", 1_500, 1_600)
                            .paid("o1", 100, 0)
                            .bought("o2", "bob", 1, 1_100, 1_200, HELD)
                            .stocked(0, 1, 1),
                    "more than 1 of Resource[kind=TIER");
        }

        @Test
        void addUpInTheEnd() {
            foundOut(Told.ofPlaces(3).bought("o1", "ann", 1, 1, 2, HELD).stocked(1, 1, 0), "its tickets make it");
        }

        @Test
        void areFreeWhenTheirOrderIsClosed() {
            foundOut(
                    Told.ofPlaces(3)
                            .bought("o1", "ann", 1, 1, 2, CANCELLED)
                            .heard("ann", "c", new Cancel("o1"), 200, "", 5, 9)
                            .stocked(2, 1, 0),
                    "its tickets make it");
        }
    }

    @Nested
    class Seats {
        @Test
        void areNotSoldTwice() {
            foundOut(
                    Told.ofPlaces(9)
                            .boughtSeats("o1", "ann", List.of("s1"), 1, 2, HELD)
                            .boughtSeats("o2", "bob", List.of("s2", "s1"), 1, 2, HELD),
                    "more than 1 of Resource[kind=SEAT");
        }

        @Test
        void areSoldAgainWhenTheyWereGivenBack() {
            believed(Told.ofPlaces(9)
                    .boughtSeats("o1", "ann", List.of("s1"), 1, 2, CANCELLED)
                    .heard("ann", "c", new Cancel("o1"), 200, "", 3, 4)
                    .boughtSeats("o2", "bob", List.of("s1"), 3, 4, HELD));
        }
    }

    @Nested
    class Limits {
        @Test
        void holdOverAllOrders() {
            foundOut(
                    Told.ofPlaces(9).bought("o1", "ann", 2, 1, 2, HELD).bought("o2", "ann", 1, 1, 2, HELD),
                    "more than 2 of Resource[kind=BUYER");
        }

        @Test
        void leaveRoomForWhatWasGivenBack() {
            believed(Told.ofPlaces(9)
                    .bought("o1", "ann", 2, 1, 2, CANCELLED)
                    .heard("ann", "c", new Cancel("o1"), 200, "", 3, 4)
                    .bought("o2", "ann", 2, 3, 5, HELD));
        }
    }

    @Nested
    class Documents {
        @Test
        void haveOneTicket() {
            foundOut(
                    Told.ofPlaces(9)
                            .bought("o1", "ann", Told.named("d1"), 1, 2, HELD)
                            .bought("o2", "bob", Told.named("d1"), 1, 2, HELD),
                    "more than 1 of Resource[kind=DOCUMENT");
        }

        @Test
        void haveAnotherWhenTheirsWasGivenBack() {
            believed(Told.ofPlaces(9)
                    .bought("o1", "ann", Told.named("d1"), 1, 2, CANCELLED)
                    .heard("ann", "c", new Cancel("o1"), 200, "", 3, 4)
                    .bought("o2", "bob", Told.named("d1"), 3, 4, HELD));
        }

        @Test
        void areNotRefusedForATicketOfSomebodyElse() {
            believed(Told.ofPlaces(9)
                    .bought("o1", "ann", Told.named("d1"), 1, 2, HELD)
                    .refused("bob", Told.named("d1"), "already-has-ticket", 1, 2));
            foundOut(
                    Told.ofPlaces(9)
                            .bought("o1", "ann", Told.named("d1"), 1, 2, HELD)
                            .refused("bob", Told.named("d2"), "already-has-ticket", 1, 2),
                    "refused without a reason");
        }
    }

    @Nested
    class Vouchers {
        @Test
        void areUsedAsOftenAsTheyMayBe() {
            var twice = Told.ofPlaces(9)
                    .bought("o1", "ann", Told.withVoucher("TWICE"), 1, 2, HELD)
                    .bought("o2", "bob", Told.withVoucher("TWICE"), 1, 2, HELD);
            believed(twice.refused("cid", Told.withVoucher("TWICE"), "voucher-used-up", 3, 4));
            foundOut(
                    twice.bought("o3", "dan", Told.withVoucher("TWICE"), 1, 2, HELD),
                    "more than 2 of Resource[kind=VOUCHER");
        }

        @Test
        void areNotUsedUpBefore() {
            foundOut(
                    Told.ofPlaces(9)
                            .bought("o1", "ann", Told.withVoucher("TWICE"), 1, 2, HELD)
                            .refused("cid", Told.withVoucher("TWICE"), "voucher-used-up", 3, 4),
                    "refused without a reason");
        }

        @Test
        void areGivenBackWithTheirOrder() {
            believed(Told.ofPlaces(9)
                    .bought("o1", "ann", Told.withVoucher("TWICE"), 1, 2, HELD)
                    .bought("o2", "bob", Told.withVoucher("TWICE"), 1, 2, CANCELLED)
                    .heard("bob", "c", new Cancel("o2"), 200, "", 3, 4)
                    .bought("o3", "dan", Told.withVoucher("TWICE"), 3, 4, HELD));
        }
    }

    @Nested
    class HoldBacks {
        @Test
        void areNotSold() {
            foundOut(
                    Told.ofPlaces(1)
                            .heard("organizer", "h", new HoldBack(Told.TIER, 1, List.of()), 201, "", 1, 2)
                            .bought("o1", "ann", 1, 3, 4, HELD)
                            .stocked(-1, 2, 0),
                    "more than 1 of Resource[kind=TIER");
            foundOut(
                    Told.ofPlaces(9)
                            .heard("organizer", "h", new HoldBack(Told.TIER, 0, List.of("s1")), 201, "", 1, 2)
                            .boughtSeats("o1", "ann", List.of("s1"), 3, 4, HELD),
                    "more than 1 of Resource[kind=SEAT");
        }

        @Test
        void countAsHeld() {
            var held = Told.ofPlaces(3).heard("organizer", "h", new HoldBack(Told.TIER, 2, List.of()), 201, "", 1, 2);
            foundOut(held.stocked(3, 0, 0), "its tickets make it");
            believed(held.stocked(1, 2, 0));
        }

        @Test
        void areRefusedOnlyWhereItIsSold() {
            foundOut(
                    Told.ofPlaces(3).refused("organizer", new HoldBack(Told.TIER, 2, List.of()), "sold-out", 1, 2),
                    "refused without a reason");
            believed(Told.ofPlaces(3)
                    .bought("o1", "ann", 2, 1, 2, HELD)
                    .refused("organizer", new HoldBack(Told.TIER, 2, List.of()), "sold-out", 1, 2));
        }
    }

    @Nested
    class TicketsGivenBack {
        private static Told paid(String status) {
            return Told.ofPlaces(1)
                    .bought("o1", "ann", 1, 1, 2, status)
                    .heard("ann", "p", new Pay("o1"), 200, "", 3, 4);
        }

        @Test
        void areSoldAgain() {
            believed(paid("REFUNDED")
                    .heard("ann", "r", new Refund("o1", List.of("o1-0")), 201, "", 5, 6)
                    .paid("o1", 100, 80, 20)
                    .bought("o2", "bob", 1, 5, 6, HELD));
        }

        @Test
        void areNotSoldAgainBefore() {
            foundOut(
                    paid("REFUNDED")
                            .heard("ann", "r", new Refund("o1", List.of("o1-0")), 201, "", 9, 10)
                            .paid("o1", 100, 100)
                            .bought("o2", "bob", 1, 5, 6, HELD),
                    "more than 1 of Resource[kind=TIER");
        }

        @Test
        void areGivenBackOnce() {
            foundOut(
                    paid("REFUNDED")
                            .heard("ann", "r1", new Refund("o1", List.of("o1-0")), 201, "", 5, 6)
                            .heard("ann", "r2", new Refund("o1", List.of("o1-0")), 201, "", 5, 6)
                            .paid("o1", 100, 100),
                    "what came of it is something else");
            believed(paid("REFUNDED")
                    .heard("ann", "r1", new Refund("o1", List.of("o1-0")), 201, "", 5, 6)
                    .heard("ann", "r2", new Refund("o1", List.of("o1-0")), 409, "not-refundable", 5, 6)
                    .paid("o1", 100, 100));
        }

        @Test
        void areNotGoodAnyMore() {
            foundOut(
                    paid(PAID)
                            .heard("ann", "r", new Refund("o1", List.of("o1-0")), 201, "", 5, 6)
                            .paid("o1", 100, 0),
                    "what came of it is something else");
        }

        @Test
        void areNotGivenBackByNobody() {
            foundOut(paid("REFUNDED").paid("o1", 100, 100), "nothing made it so");
        }

        @Test
        void areNotRefusedWhileTheyAreGood() {
            foundOut(
                    paid(PAID)
                            .heard("ann", "r", new Refund("o1", List.of("o1-0")), 409, "not-refundable", 5, 6)
                            .paid("o1", 100, 0),
                    "what came of it is something else");
        }

        @Test
        void areThoseOfAShowThatWasCalledOff() {
            believed(paid("REFUNDED")
                    .heard("organizer", "o", new CallOff(), 200, "", 5, 6)
                    .refused("bob", Told.places(1), "not-on-sale", 7, 8)
                    .paid("o1", 100, 100));
            foundOut(Told.ofPlaces(1).refused("bob", Told.places(1), "not-on-sale", 7, 8), "refused without a reason");
        }
    }

    @Nested
    class Refusals {
        @Test
        void areBelievedWhileAllMayBeTaken() {
            believed(Told.ofPlaces(1)
                    .bought("o1", "ann", 1, 1, 5, HELD)
                    .refused("bob", Told.places(1), "sold-out", 2, 3));
        }

        @Test
        void areNotBelievedBeforeAnybodyAsked() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 5, 6, HELD)
                            .refused("bob", Told.places(1), "sold-out", 2, 3),
                    "refused without a reason");
        }

        @Test
        void areNotBelievedWhileThereIsEnough() {
            foundOut(
                    Told.ofPlaces(3)
                            .bought("o1", "ann", 1, 1, 2, HELD)
                            .refused("bob", Told.places(2), "sold-out", 3, 4),
                    "refused without a reason");
        }

        @Test
        void areNotBelievedLongAfterAPlaceWasGivenBack() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, CANCELLED)
                            .heard("ann", "c", new Cancel("o1"), 200, "", 3, 4)
                            .refused("bob", Told.places(1), "sold-out", 60, 61),
                    "refused without a reason");
        }

        @Test
        void nameASeatThatIsTaken() {
            foundOut(
                    Told.ofPlaces(9)
                            .boughtSeats("o1", "ann", List.of("s1"), 1, 2, HELD)
                            .refused("bob", Told.seat("s2"), "seat-taken", 3, 4),
                    "refused without a reason");
            believed(Told.ofPlaces(9)
                    .boughtSeats("o1", "ann", List.of("s1"), 1, 2, HELD)
                    .refused("bob", Told.seat("s1"), "seat-taken", 3, 4));
        }

        @Test
        void nameALimitThatIsReached() {
            foundOut(
                    Told.ofPlaces(9)
                            .bought("o1", "ann", 1, 1, 2, HELD)
                            .refused("ann", Told.places(1), "limit-reached", 3, 4),
                    "refused without a reason");
            believed(Told.ofPlaces(9)
                    .bought("o1", "ann", 1, 1, 2, HELD)
                    .refused("ann", Told.places(2), "limit-reached", 3, 4));
        }

        @Test
        void areNoBrokenAnswers() {
            foundOut(
                    Told.ofPlaces(1).heard("ann", "k", Told.places(1), 500, "internal", 1, 2),
                    "refused without a reason");
        }

        @Test
        void areOfAKnownKind() {
            foundOut(
                    Told.ofPlaces(1).heard("ann", "k", Told.places(1), 400, "bad-request", 1, 2),
                    "refused without a reason");
        }
    }

    @Nested
    class Orders {
        @Test
        void areNotPaidByNobody() {
            foundOut(Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, PAID).paid("o1", 100, 0), "nothing made it so");
        }

        @Test
        void areNotCancelledByNobody() {
            foundOut(Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, CANCELLED), "nothing made it so");
        }

        @Test
        void areNotOpenWhenTheyWerePaid() {
            foundOut(
                    Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, HELD).heard("ann", "p", new Pay("o1"), 200, "", 3, 4),
                    "nothing made it so");
        }

        @Test
        void areNotClosedWhenTheirBuyerWasToldThatTheyArePaid() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, CANCELLED)
                            .heard("ann", "c", new Cancel("o1"), 503, "busy", 3, 4)
                            .heard("ann", "d", new Cancel("o1"), 409, "not-cancellable", 3, 4),
                    "what came of it is something else");
        }

        @Test
        void areNotPaidWhenTheirBuyerWasToldThatTheyAreCancelled() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, PAID)
                            .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                            .paid("o1", 100, 0)
                            .heard("ann", "c", new Cancel("o1"), 200, "", 3, 4),
                    "what came of it is something else");
        }

        @Test
        void keepThePlacesOrGiveTheMoneyBackWhenTheyWerePaid() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, EXPIRED)
                            .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                            .paid("o1", 0, 0),
                    "what came of it is something else");
            believed(Told.ofPlaces(1)
                    .bought("o1", "ann", 1, 1, 2, EXPIRED)
                    .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                    .paid("o1", 100, 100));
        }

        @Test
        void areNotPaidWhenNobodyCouldPay() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, PAID)
                            .heard("ann", "p", new Pay("o1"), 409, "payment-closed", 3, 4)
                            .paid("o1", 100, 0),
                    "what came of it is something else");
        }

        @Test
        void haveTicketsThatAgree() {
            var paid = Told.order("o1", "ann", List.of(""), PAID);
            var held = Told.order("o1", "ann", List.of(""), HELD);
            foundOut(
                    Told.ofPlaces(1)
                            .kept(new Story.Order(
                                    "o1", "ann", PAID, "", paid.total(), 0, paid.expiresAt(), held.tickets()))
                            .acknowledged("ann", "k", Told.places(1), held, 1, 2),
                    "tickets disagree");
        }
    }

    @Nested
    class EveryFen {
        @Test
        void isInTickets() {
            believed(Told.ofPlaces(1)
                    .bought("o1", "ann", 1, 1, 2, PAID)
                    .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                    .paid("o1", 100, 0));
        }

        @Test
        void isNotKeptForNothing() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, EXPIRED)
                            .heard("ann", "p", new Pay("o1"), 504, "", 3, 4)
                            .paid("o1", 100, 0),
                    "captured=100");
        }

        @Test
        void isNotGivenBackTwice() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, EXPIRED)
                            .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                            .paid("o1", 100, 200),
                    "returned=200");
        }

        @Test
        void isNotGivenBackForATicketThatIsKept() {
            foundOut(
                    Told.ofPlaces(1)
                            .bought("o1", "ann", 1, 1, 2, PAID)
                            .heard("ann", "p", new Pay("o1"), 200, "", 3, 4)
                            .paid("o1", 100, 100),
                    "returned=100");
        }

        @Test
        void isAskedForATicket() {
            foundOut(
                    Told.ofPlaces(1).bought("o1", "ann", 1, 1, 2, PAID).heard("ann", "p", new Pay("o1"), 200, "", 3, 4),
                    "captured=0");
        }

        @Test
        void isOfAnOrder() {
            foundOut(Told.ofPlaces(1).paid("o9", 100, 0), "money for no order");
        }
    }
}
