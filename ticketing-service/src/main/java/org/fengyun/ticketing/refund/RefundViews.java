package org.fengyun.ticketing.refund;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi;
import org.fengyun.ticketing.client.MoneyApi.ShowRefund;
import org.fengyun.ticketing.client.RefundApi;
import org.fengyun.ticketing.client.RefundApi.RefundedTicket;
import org.fengyun.ticketing.payment.PaymentNumber;
import org.fengyun.ticketing.refund.RefundMapper.Intervened;
import org.fengyun.ticketing.refund.RefundMapper.Returned;
import org.springframework.stereotype.Component;

/** Refunds as the wire has them. */
@Component
class RefundViews {
    private final RefundMapper refunds;

    RefundViews(RefundMapper refunds) {
        this.refunds = refunds;
    }

    RefundApi.Refund one(Refund refund) {
        return all(refund.showId(), List.of(refund)).getFirst();
    }

    List<RefundApi.Refund> all(long showId, List<Refund> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var tickets = refunds.tickets(showId, ids(found)).stream()
                .collect(groupingBy(Returned::refundId, mapping(RefundViews::of, toList())));
        return found.stream()
                .map(refund -> of(refund, tickets.getOrDefault(refund.id(), List.of())))
                .toList();
    }

    ShowRefund whole(Refund refund) {
        var interventions = refunds.interventions(refund.showId(), List.of(refund.id())).stream()
                .map(RefundViews::of)
                .toList();
        var paymentId = refund.paymentId();
        return new ShowRefund(
                new Id(refund.showId()),
                one(refund),
                refund.number(),
                paymentId == null ? null : new PaymentNumber(refund.showId(), paymentId).toString(),
                refund.tries(),
                refund.waitsFor(),
                interventions);
    }

    private static List<Long> ids(List<Refund> found) {
        return found.stream().map(Refund::id).toList();
    }

    private static RefundApi.Refund of(Refund refund, List<RefundedTicket> tickets) {
        return new RefundApi.Refund(
                new Id(refund.id()),
                new Id(refund.orderId()),
                refund.amount(),
                refund.fee(),
                refund.status(),
                refund.cause(),
                tickets,
                refund.reason(),
                refund.requestedAt(),
                refund.settledAt());
    }

    private static RefundedTicket of(Returned ticket) {
        return new RefundedTicket(ticket.ticketId(), ticket.amount(), ticket.fee());
    }

    private static MoneyApi.Intervened of(Intervened done) {
        return new MoneyApi.Intervened(done.action(), done.staff(), done.note(), done.doneAt());
    }
}
