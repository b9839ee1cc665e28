package org.fengyun.ticketing.ticket;

import static org.fengyun.ticketing.client.OrderApi.TicketStatus.REFUNDED;
import static org.fengyun.ticketing.client.OrderApi.TicketStatus.RELEASED;
import static org.fengyun.ticketing.client.OrderApi.TicketStatus.TRANSFERRED;
import static org.fengyun.ticketing.client.OrderApi.TicketStatus.USED;
import static org.fengyun.ticketing.client.OrderApi.TicketStatus.VALID;

import org.fengyun.ticketing.client.OrderApi.TicketStatus;

/** The one table of a ticket's moves. */
final class TicketMoves {
    private TicketMoves() {}

    static boolean allows(TicketStatus from, TicketStatus to) {
        return switch (from) {
            case HELD -> to == VALID || to == RELEASED;
            case VALID -> to == USED || to == REFUNDED || to == TRANSFERRED;
            // taken back by a payment that came late: docs/decisions/0010
            case RELEASED -> to == VALID;
            // by a supervisor who undoes the admission; with the show that was broken off (docs/decisions/0014); by
            // nothing else
            case USED -> to == VALID || to == REFUNDED;
            case REFUNDED, TRANSFERRED -> false;
        };
    }

    static void require(TicketStatus from, TicketStatus to) {
        if (!allows(from, to)) {
            throw new IllegalArgumentException("a ticket cannot go from %s to %s".formatted(from, to));
        }
    }
}
