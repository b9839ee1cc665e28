package org.fengyun.ticketing.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.cancellation.CancellationWalk.Outcome;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.RefundApi.Refund;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CancellationHttpTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Money money;

    @Autowired
    Callbacks callbacks;

    @Autowired
    CancellationWalk walk;

    @Autowired
    JdbcClient database;

    @Test
    void everybodyOfAShowThatIsCalledOffHasEverythingBack() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyers = List.of(world.aBuyer(), world.aBuyer(), world.aBuyer());
        var orders =
                buyers.stream().map(buyer -> world.aPaidOrder(buyer, show, 2)).toList();

        var begun = money.cancel(show, false);

        assertThat(begun.orders()).isEqualTo(3);
        assertThat(begun.amount()).isEqualTo(168_000);
        world.order(world.aBuyer(), show, 1).isProblem(409, "not-on-sale");
        var done = money.awaitRefunded(show);
        assertThat(done.refunded()).isEqualTo(3);
        assertThat(done.failed()).isZero();
        assertThat(done.refundedAmount()).isEqualTo(168_000);
        for (int i = 0; i < 3; i++) {
            var order = world.read(buyers.get(i), orders.get(i));
            assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
            assertThat(order.tickets()).allMatch(ticket -> ticket.status() == TicketStatus.REFUNDED);
            assertThat(money.refunds(buyers.get(i), order))
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.cause()).isEqualTo(RefundCause.SHOW_CANCELLED));
        }
        money.expectBooks(show, Map.of(Account.CAPTURED, -168_000L, Account.PAID_BACK, 168_000L));
        assertThat(money.cancel(show, false)).isEqualTo(done);
    }

    @Test
    void whatIsHeldIsClosedAtTheProviderAndWhatWasPaidMeanwhileGoesBack() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyer = world.aBuyer();
        var held = world.anOrder(buyer, show, 1);
        var preparing = world.anOrder(buyer, show, 1);
        var open = world.prepare(buyer, preparing);
        var payer = world.aBuyer();
        var paid = world.anOrder(payer, show, 1);
        // its callback never comes
        SANDBOX.pay(world.prepare(payer, paid));

        money.cancel(show, false);

        money.awaitRefunded(show);
        assertThat(world.read(buyer, held).closedReason()).isEqualTo(ClosedReason.CANCELLED);
        assertThat(world.read(buyer, preparing).closedReason()).isEqualTo(ClosedReason.CANCELLED);
        assertThat(SANDBOX.status(open)).isEqualTo("CLOSED");
        assertThat(world.read(payer, paid).status()).isEqualTo(OrderStatus.REFUNDED);
        // a provider that takes the money although it said closed
        assertThat(callbacks.send("late-" + open, open).status()).isEqualTo(204);
        assertThat(world.read(buyer, preparing).status()).isEqualTo(OrderStatus.CLOSED);
        money.await(buyer, preparing, RefundStatus.SUCCEEDED);
        money.expectBooks(show, Map.of(Account.CAPTURED, -56_000L, Account.PAID_BACK, 56_000L));
    }

    @Test
    void whoPaysWhileTheProviderCannotBeAskedHasItBackAllTheSame() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.anOrder(buyer, show, 1);
        var number = world.prepare(buyer, order);
        SANDBOX.setAway(true);
        money.cancel(show, false);
        assertThat(walk.walk(show.showId().value())).isEqualTo(Outcome.UNPAID);
        var waiting = money.cancellation(show);
        assertThat(waiting.holds()).isEqualTo(1);
        assertThat(waiting.finishedAt()).isNull();

        SANDBOX.pay(number);
        assertThat(callbacks.send("paid-" + number, number).status()).isEqualTo(204);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
        SANDBOX.setAway(false);
        clock.advance(Duration.ofMinutes(10));

        money.awaitRefunded(show);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void whatWentBackBeforeKeepsItsFee() throws InterruptedException {
        var show = world.aShowInAMonth(20, 4, 10_000, new RefundStep(1, 70));
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 3);
        money.giveBack(buyer, order, order.tickets().getFirst()).as(Refund.class);

        money.cancel(show, false);
        money.giveBack(buyer, order).isProblem(409, "not-refundable");

        money.awaitRefunded(show);
        money.await(buyer, order, RefundStatus.SUCCEEDED);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
        money.expectBooks(show, Map.of(Account.CAPTURED, -30_000L, Account.PAID_BACK, 27_000L, Account.FEES, 3_000L));
    }

    @Test
    void whoWasThereKeepsWhatWasSeenUnlessTheShowWasBrokenOff() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);
        admit(show, buyer, order.tickets().getFirst());
        clock.advance(Duration.ofDays(1));

        money.cancel(show, false);
        money.awaitRefunded(show);
        assertThat(statuses(buyer, order)).containsExactly(TicketStatus.USED, TicketStatus.REFUNDED);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PARTLY_REFUNDED);

        assertThat(money.cancel(show, true).refundAdmitted()).isTrue();
        money.awaitRefunded(show);
        assertThat(statuses(buyer, order)).containsOnly(TicketStatus.REFUNDED);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(money.cancel(show, false).refundAdmitted()).isTrue();
    }

    @Test
    void anEventThatIsCalledOffTakesItsComingShowsWithIt() throws InterruptedException {
        var first = world.aShowOnSale(20, 4, 28_000);
        var second = anotherShow(first);
        var buyer = world.aBuyer();
        var seen = world.aPaidOrder(buyer, first, 1);
        var coming = world.aPaidOrder(buyer, second, 1);
        clock.advance(Duration.ofDays(2));

        api.post(event(first) + "/cancel", "").as(OrganizerEvent.class);

        money.awaitRefunded(second);
        assertThat(world.read(buyer, coming).status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(world.read(buyer, seen)).isEqualTo(seen);
        api.get(Money.path(first) + "/cancellation").isProblem(404, "not-found");
    }

    @Test
    void whoWasLetInBeforeTheShowWasToBeginHasEverythingBack() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);
        admit(show, buyer, order.tickets().getFirst());

        assertThat(money.cancel(show, false).refundAdmitted()).isTrue();

        assertThat(money.awaitRefunded(show).refundedAmount()).isEqualTo(56_000);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
        money.expectBooks(show, Map.of(Account.CAPTURED, -56_000L, Account.PAID_BACK, 56_000L));
    }

    @Test
    void whoWasLetInBeforeTheEventWasCalledOffHasEverythingBack() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 2);
        order.tickets().forEach(ticket -> admit(show, buyer, ticket));

        api.post(event(show) + "/cancel", "").as(OrganizerEvent.class);

        assertThat(money.awaitRefunded(show).refundedAmount()).isEqualTo(56_000);
        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void aShowThatWasCalledOffIsNotPublishedWithItsEvent() {
        var organizer = world.anOrganizer();
        var event = world.anEvent(organizer);
        var path = "/internal/organizers/%s/events/%s".formatted(organizer, event.id());
        var draft = world.aShow(4, new TierDraft("看台", 100L, 10, null, null, false));
        var off = api.create(path + "/shows", World.newKey(), draft).as(OrganizerShow.class);
        var offSale = new OnSale(organizer, event.id(), off);
        money.cancel(offSale, false);
        api.post(path + "/publish", "").isProblem(409, "event-without-show");
        var on = api.create(path + "/shows", World.newKey(), draft).as(OrganizerShow.class);

        api.post(path + "/publish", "").as(OrganizerEvent.class);

        world.order(world.aBuyer(), offSale, 1).isProblem(409, "not-on-sale");
        assertThat(world.order(world.aBuyer(), new OnSale(organizer, event.id(), on), 1)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void manyWalksAtOnceGiveEachTicketBackOnce() throws Exception {
        var show = world.aShowOnSale(200, 4, 100);
        var buyers =
                Collections.nCopies(60, 0).stream().map(_ -> world.aBuyer()).toList();
        buyers.forEach(buyer -> world.aPaidOrder(buyer, show, 1));
        money.cancel(show, false);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> walking = () -> walk.walk(show.showId().value());
            for (var walked : threads.invokeAll(Collections.nCopies(4, walking))) {
                assertThat(walked.get()).isEqualTo(Outcome.DONE);
            }
        }

        var done = money.awaitRefunded(show);
        assertThat(done.refunded()).isEqualTo(60);
        assertThat(done.refundedAmount()).isEqualTo(6_000);
        money.expectBooks(show, Map.of(Account.CAPTURED, -6_000L, Account.PAID_BACK, 6_000L));
    }

    @Test
    void anOrderThatCannotGoBackHoldsNobodyUpIsSeenAndIsTriedAgain() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        var orders = Stream.generate(() -> world.aPaidOrder(world.aBuyer(), show, 1))
                .limit(3)
                .toList();
        // as a fault of ours might leave it: nothing was collected that could go back
        setPayment(orders.getFirst(), "CLOSED");

        money.cancel(show, false);
        Polling.until("the others are refunded", () -> money.cancellation(show).refunded() == 2);
        Polling.until("one is stuck", () -> money.cancellation(show).stuck() == 1);
        assertThat(walk.walk(show.showId().value())).isEqualTo(Outcome.STUCK);

        var stuck = money.cancellation(show);
        assertThat(stuck.finishedAt()).isNull();
        assertThat(stuck.waiting()).isEqualTo(1);
        assertThat(stuck.orders()).isEqualTo(3);
        assertThat(stuck.amount()).isEqualTo(84_000);
        setPayment(orders.getFirst(), "PAID");
        assertThat(walk.walk(show.showId().value())).isEqualTo(Outcome.DONE);
        var done = money.awaitRefunded(show);
        assertThat(done.refunded()).isEqualTo(3);
        assertThat(done.stuck()).isZero();
    }

    @Test
    void aRefundThatFailsIsSeenInTheProgress() throws InterruptedException {
        var show = world.aShowOnSale(20, 4, 28_000);
        world.aPaidOrder(world.aBuyer(), show, 1);
        SANDBOX.refundsBecome("FAILED");

        money.cancel(show, false);

        var done = money.awaitRefunded(show);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(done.refunded()).isZero();
        assertThat(done.refundedAmount()).isZero();
        assertThat(done.amount()).isEqualTo(28_000);
    }

    @Test
    void anotherOrganizersShowIsNotFound() {
        var show = world.aShowOnSale(20, 4, 28_000);
        var other = new OnSale(world.anOrganizer(), show.eventId(), show.show());

        api.post(Money.path(other) + "/cancel", "{\"refundAdmitted\":false}").isProblem(404, "not-found");
        api.get(Money.path(other) + "/cancellation").isProblem(404, "not-found");
        api.get(Money.path(show) + "/cancellation").isProblem(404, "not-found");
        assertThat(api.post(Money.path(show) + "/cancel", "{}").badFields()).containsExactly("refundAdmitted");
    }

    private OnSale anotherShow(OnSale show) {
        var tier = new TierDraft("看台", 28_000L, 10, null, null, false);
        var draft = world.startingIn(Duration.ofDays(5), world.aShow(4, tier));
        var added = api.create(event(show) + "/shows", World.newKey(), draft).as(OrganizerShow.class);
        return new OnSale(show.organizerId(), show.eventId(), added);
    }

    private static String event(OnSale show) {
        return "/internal/organizers/%s/events/%s".formatted(show.organizerId(), show.eventId());
    }

    private void setPayment(Order order, String status) {
        database.sql("update payment set status = ? where order_id = ?")
                .params(status, order.id().value())
                .update();
    }

    private void admit(OnSale show, Id buyer, OrderTicket ticket) {
        var code = api.get("/internal/buyers/%s/tickets/%s/code".formatted(buyer, ticket.id()))
                .as(Code.class)
                .code();
        var scan = new Scan(World.newKey(), "东门", code);
        assertThat(api.post(Money.path(show) + "/check-ins", scan)
                        .as(CheckIn.class)
                        .result())
                .isEqualTo(Result.ADMITTED);
    }

    private List<TicketStatus> statuses(Id buyer, Order order) {
        return world.read(buyer, order).tickets().stream()
                .map(OrderTicket::status)
                .toList();
    }
}
