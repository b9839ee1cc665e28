package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.MoneyApi.AccountTotal;
import org.fengyun.ticketing.client.MoneyApi.CancelShow;
import org.fengyun.ticketing.client.MoneyApi.Cancellation;
import org.fengyun.ticketing.client.MoneyApi.Ledger;
import org.fengyun.ticketing.client.MoneyApi.ShowRefund;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.RefundApi.Refund;
import org.fengyun.ticketing.client.RefundApi.RefundRequest;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks, over HTTP, what became of money. */
@Component
public final class Money {
    private final Api api;
    private final JsonMapper json;

    Money(Api api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    public Api.Answer giveBack(Id buyerId, Order order, String key, RefundRequest request) {
        return api.create(path(buyerId, order), key, request);
    }

    /** Gives these tickets back; without any, all. */
    public Api.Answer giveBack(Id buyerId, Order order, OrderTicket... tickets) {
        var ids = Arrays.stream(tickets).map(OrderTicket::id).toList();
        return giveBack(buyerId, order, World.newKey(), new RefundRequest(ids.isEmpty() ? null : ids, null));
    }

    /** The order's refunds as its buyer sees them. */
    public List<Refund> refunds(Id buyerId, Order order) {
        return api.get(path(buyerId, order))
                .tree()
                .get("items")
                .valueStream()
                .map(refund -> json.treeToValue(refund, Refund.class))
                .toList();
    }

    /** The show's refunds as its organizer sees them. */
    public List<ShowRefund> refunds(OnSale show, String query) {
        return list(path(show) + "/refunds" + query);
    }

    public List<ShowRefund> failed(OnSale show) {
        return list("/internal/organizers/%s/failed-refunds".formatted(show.organizerId()));
    }

    private List<ShowRefund> list(String path) {
        return api.get(path)
                .tree()
                .get("items")
                .valueStream()
                .map(refund -> json.treeToValue(refund, ShowRefund.class))
                .toList();
    }

    /** Waits until the order has refunds and all of them stand there. */
    public List<Refund> await(Id buyerId, Order order, RefundStatus status) throws InterruptedException {
        Polling.until(
                "refunds of order %s are %s".formatted(order.id(), status),
                () -> areAll(refunds(buyerId, order), status));
        return refunds(buyerId, order);
    }

    private static boolean areAll(List<Refund> refunds, RefundStatus status) {
        return !refunds.isEmpty() && refunds.stream().allMatch(refund -> refund.status() == status);
    }

    public Cancellation cancel(OnSale show, boolean refundAdmitted) {
        return api.post(path(show) + "/cancel", new CancelShow(refundAdmitted)).as(Cancellation.class);
    }

    public Cancellation cancellation(OnSale show) {
        return api.get(path(show) + "/cancellation").as(Cancellation.class);
    }

    /** Waits until all money of a show that was called off is back. */
    public Cancellation awaitRefunded(OnSale show) throws InterruptedException {
        Polling.until("show %s is refunded".formatted(show.showId()), () -> {
            var progress = cancellation(show);
            return progress.finishedAt() != null && progress.waiting() == 0;
        });
        return cancellation(show);
    }

    /** Expects these balances, and nothing in all other accounts. */
    public void expectBooks(OnSale show, Map<Account, Long> balances) {
        var totals = api.get(path(show) + "/ledger").as(Ledger.class).accounts();
        assertThat(totals.stream()
                        .filter(total -> total.balance() != 0)
                        .collect(Collectors.toMap(AccountTotal::account, AccountTotal::balance)))
                .containsExactlyInAnyOrderEntriesOf(balances);
    }

    public static String path(OnSale show) {
        return "/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId());
    }

    private static String path(Id buyerId, Order order) {
        return "/internal/buyers/%s/orders/%s/refunds".formatted(buyerId, order.id());
    }
}
