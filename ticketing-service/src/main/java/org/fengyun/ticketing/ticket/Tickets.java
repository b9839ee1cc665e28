package org.fengyun.ticketing.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.document.DocumentHash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All tickets. Their moves belong to the transaction of what causes them. */
@Component
public class Tickets {
    private final TicketMapper tickets;
    private final NewTickets newTickets;

    Tickets(TicketMapper tickets, NewTickets newTickets) {
        this.tickets = tickets;
        this.newTickets = newTickets;
    }

    public void issue(Collection<Ticket> issued) {
        newTickets.add(issued);
    }

    /** How many live tickets of each tier of the show these buyers have; what is none is left out. */
    public List<Live> countLive(long showId, Collection<Long> buyerIds) {
        return buyerIds.isEmpty() ? List.of() : tickets.countLive(showId, buyerIds);
    }

    /** Those of these documents that have a live ticket of the show. */
    public Set<DocumentHash> liveDocuments(long showId, Collection<DocumentHash> documents) {
        return documents.isEmpty() ? Set.of() : Set.copyOf(tickets.liveDocuments(showId, documents));
    }

    public List<Ticket> ofOrders(long showId, Collection<Long> orderIds) {
        return orderIds.isEmpty() ? List.of() : tickets.ofOrders(showId, orderIds);
    }

    public Optional<Ticket> find(long showId, long ticketId) {
        return tickets.find(showId, ticketId);
    }

    /** Reads the ticket and holds it until the transaction of the caller ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ticket> lock(long showId, long ticketId) {
        return tickets.lock(showId, ticketId).flatMap(id -> tickets.find(showId, id));
    }

    /**
     * Makes all tickets of some orders what they become together.
     *
     * @param ofOrders every ticket of these orders
     * @throws IllegalStateException unless each of them stood at one status: then nothing may be kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(long showId, Collection<Ticket> ofOrders, TicketStatus from, TicketStatus to) {
        TicketMoves.require(from, to);
        var orderIds = ofOrders.stream().map(Ticket::orderId).distinct().toList();
        var moved = orderIds.isEmpty() ? 0 : tickets.moveOfOrders(showId, orderIds, from, to);
        if (moved != ofOrders.size()) {
            throw new IllegalStateException(
                    "show %d: %d of %d tickets were %s".formatted(showId, moved, ofOrders.size(), from));
        }
    }

    /** Moves the ticket only if nobody has moved it since it was read. */
    public boolean move(Ticket ticket, TicketStatus to) {
        TicketMoves.require(ticket.status(), to);
        return tickets.move(ticket.showId(), ticket.id(), ticket.status(), to);
    }

    /** @param tickets how many live ones of this tier this buyer has */
    public record Live(long buyerId, long tierId, int tickets) {}
}
