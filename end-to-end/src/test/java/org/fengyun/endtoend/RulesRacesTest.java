package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengyun.endtoend.history.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Crowds at what a show keeps from some, and at what comes back: names, vouchers, hold-backs, refunds. Over two instances of the core. */
class RulesRacesTest {
    private static final Cores CORES = Cluster.shared().cores();
    private static final CoreCalls CORE = CORES.calls();
    private static final String PASSPORT = "E12345678";
    private static final int ORDERS = 20;

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void ofTwentyOrdersAtOnceForOneDocumentOneHasTheTicket() {
        var show = OnSale.withNames(CORE, 100);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 20);
        var attendees = Crowd.attendees(CORE, buyers, PASSPORT);
        attendees.forEach(id -> history.knowDocument(id, PASSPORT));
        Crowd.atOnce(20, i -> history.buy(buyers.get(i), show.orderFor(attendees.get(i))));

        assertThat(history.acknowledged()).hasSize(1);
        assertThat(history.refused("already-has-ticket")).hasSize(19);
        history.expectExplained();
    }

    @Test
    void aDocumentWhoseTicketComesBackWhileOthersWantItHasOneAtATime() {
        var show = OnSale.withNames(CORE, 100);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 20);
        var attendees = Crowd.attendees(CORE, buyers, PASSPORT);
        attendees.forEach(id -> history.knowDocument(id, PASSPORT));
        var first = history.buy(buyers.getFirst(), show.orderFor(attendees.getFirst()));
        Crowd.atOnce(
                20, i -> i == 0 ? cancel(history, first) : history.buy(buyers.get(i), show.orderFor(attendees.get(i))));
        Crowd.inTurn(20, i -> history.buy(buyers.get(i), show.orderFor(attendees.get(i))));

        assertThat(show.stock().held()).isOne();
        history.expectExplained();
    }

    @Test
    void oneVoucherInFiftyOrdersAtOnceIsUsedOnce() {
        expectUsed(1);
    }

    @Test
    void aVoucherOfSevenUsesInFiftyOrdersAtOnceIsUsedSevenTimes() {
        expectUsed(7);
    }

    private static void expectUsed(int uses) {
        var show = OnSale.withPlaces(CORE, 100);
        var history = new History(CORES, show);
        var voucher = show.voucher(uses);
        history.knowVoucher(voucher, uses);
        var buyers = Crowd.buyers(CORE, 50);
        Crowd.atOnce(50, i -> history.buy(buyers.get(i), show.orderWith(voucher)));
        assertThat(history.acknowledged()).hasSize(uses);
        assertThat(history.refused("voucher-used-up")).hasSize(50 - uses);

        // a use that comes back is there for whoever comes then
        var first = history.acknowledged().getFirst();
        Crowd.atOnce(10, i -> i == 0 ? cancel(history, first) : history.buy(buyers.get(i), show.orderWith(voucher)));
        Crowd.inTurn(10, i -> history.buy(buyers.get(40 + i), show.orderWith(voucher)));
        assertThat(show.stock().held()).isEqualTo(uses);
        history.expectExplained();
    }

    @Test
    void whatIsHeldBackWhileOthersBuyItIsSoldOrHeldBack() {
        var show = OnSale.withSeats(CORE, 5, 12);
        var history = new History(CORES, show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(CORE, 60);
        Crowd.atOnce(
                120,
                i -> i % 2 == 0
                        ? history.holdBack(0, List.of(seats.get(i / 2)))
                        : history.buy(buyers.get(i / 2), show.order(List.of(seats.get(i / 2)))));
        // whoever comes later finds none, picked or best
        history.buy(buyers.getFirst(), show.order(1));
        Crowd.inTurn(60, i -> history.buy(buyers.get(i), show.order(List.of(seats.get(i)))));

        assertThat(show.stock().free()).isZero();
        history.expectExplained();
    }

    @Test
    void placesThatAreHeldBackWhileOthersBuyThemAreNoMoreThanThereAre() {
        var show = OnSale.withPlaces(CORE, 100);
        var history = new History(CORES, show);
        var buyers = Crowd.buyers(CORE, 80);
        Crowd.atOnce(
                100,
                i -> i < 20 ? history.holdBack(4, List.of()) : history.buy(buyers.get(i - 20), show.order(1 + i % 2)));

        assertThat(history.acknowledged()).isNotEmpty();
        assertThat(show.stock().free()).isLessThan(4);
        history.expectExplained();
    }

    @Test
    void ticketsGivenBackManyTimesAtOnceGoBackOnceAndTheirPlacesAreSoldAgain() {
        var others = Crowd.buyers(CORE, ORDERS);
        var sale = paid(OnSale.withPlaces(CORE, 2 * ORDERS));
        Crowd.atOnce(5 * ORDERS, i -> switch (i % 5) {
            case 0, 1 -> sale.refund(i / 5, 0);
            case 2 -> sale.refund(i / 5, 0, 1);
            // in a third of the orders all that are left
            case 3 -> i % 3 == 0 ? sale.refund(i / 5) : sale.refund(i / 5, 1);
            default -> sale.buy(others.get(i / 5));
        });

        sale.expectAccounted();
        assertThat(sale.stock().sold()).isZero();
    }

    @Test
    void aShowThatIsCalledOffWhileItIsBoughtPaidAndGivenBackPaysEverybodyBack() {
        var others = Crowd.buyers(CORE, ORDERS);
        var sale = paid(OnSale.withPlaces(CORE, 6 * ORDERS));
        var unpaid = sale.more();
        unpaid.order(Crowd.buyers(CORE, ORDERS), CORE);
        Crowd.atOnce(5 * ORDERS, i -> switch (i % 5) {
            case 0 -> unpaid.pay(i / 5);
            case 1 -> i % 2 == 0 ? unpaid.cancel(i / 5) : unpaid.pay(i / 5);
            case 2 -> sale.buy(others.get(i / 5));
            case 3 -> sale.refund(i / 5, 0);
            default -> sale.callOff();
        });

        sale.expectPaidBack(CORE);
        sale.expectSettled();
        assertThat(sale.stock().free()).isEqualTo(6 * ORDERS);
    }

    /** Orders of two places each. */
    private static Settlement paid(OnSale show) {
        var sale = new Settlement(CORES, show);
        sale.order(Crowd.buyers(CORE, ORDERS), 2, CORE);
        Crowd.atOnce(ORDERS, sale::pay);
        sale.expectSettled();
        return sale;
    }

    private static Call cancel(History history, Call placed) {
        return history.cancel(placed.buyer(), placed.told().orElseThrow().id());
    }
}
