package org.fengyun.ticketing.refund;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Which tickets of an order go back at its buyer's wish, and what each gives. Reads no clock and no database. */
final class RefundRules {
    private RefundRules() {}

    /**
     * What goes back at this moment.
     *
     * @param percent of what was paid for a ticket
     * @param deadline until when anything did, if it ever did
     */
    record Rate(int percent, Optional<Instant> deadline) {}

    /**
     * @param wanted ids of tickets; null: all that are valid
     * @throws RefundProblem if one of them cannot go back, or gives nothing though it cost something
     * @throws org.fengyun.ticketing.input.InvalidInput if one is not of the order
     */
    static List<ReturnedTicket> returned(List<Ticket> ofOrder, @Nullable List<Id> wanted, Rate rate) {
        var chosen = wanted == null ? valid(ofOrder) : named(ofOrder, wanted);
        if (chosen.stream().anyMatch(ticket -> ticket.price() > 0) && rate.percent() == 0) {
            throw RefundProblem.NotRefundable.tooLate(rate.deadline());
        }
        return chosen.stream()
                .map(ticket -> ReturnedTicket.of(ticket, rate.percent()))
                .toList();
    }

    private static List<Ticket> valid(List<Ticket> ofOrder) {
        var valid = ofOrder.stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .toList();
        if (valid.isEmpty()) {
            throw RefundProblem.NotRefundable.nothingValid();
        }
        return valid;
    }

    private static List<Ticket> named(List<Ticket> ofOrder, List<Id> wanted) {
        var byId = ofOrder.stream().collect(toMap(Ticket::id, Function.identity()));
        var findings = new Findings();
        var chosen = new ArrayList<Ticket>();
        for (int i = 0; i < wanted.size(); i++) {
            var ticket = byId.remove(wanted.get(i).value());
            if (ticket == null) {
                findings.add("ticketIds[%d]".formatted(i), "is no ticket of this order, or is named twice");
            } else {
                chosen.add(ticket);
            }
        }
        findings.refuse();
        chosen.stream()
                .filter(ticket -> ticket.status() != TicketStatus.VALID)
                .findFirst()
                .ifPresent(ticket -> {
                    throw new RefundProblem.TicketNotRefundable(ticket);
                });
        return chosen;
    }
}
