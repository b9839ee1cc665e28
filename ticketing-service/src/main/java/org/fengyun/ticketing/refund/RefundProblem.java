package org.fengyun.ticketing.refund;

import java.time.Instant;
import java.util.Optional;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.ticket.Ticket;

/** Why nothing goes back, or a refund cannot be moved by hand. */
abstract sealed class RefundProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private RefundProblem(String message) {
        super(message);
    }

    /** The order as it stands has nothing that could be given back. */
    static final class NotRefundable extends RefundProblem {
        private static final long serialVersionUID = 1;

        private NotRefundable(String message) {
            super(message);
        }

        static NotRefundable nothingValid() {
            return new NotRefundable("The order has no valid ticket that could be given back: see its tickets.");
        }

        static NotRefundable calledOff() {
            return new NotRefundable("The show was called off: everything goes back by itself, without a fee.");
        }

        static NotRefundable begun() {
            return new NotRefundable("The show has begun: nothing goes back any more.");
        }

        static NotRefundable tooLate(Optional<Instant> deadline) {
            return new NotRefundable(deadline.map(until -> "Tickets could be given back until %s.".formatted(until))
                    .orElse("Tickets of this event cannot be given back."));
        }

        static NotRefundable tooManyParts() {
            return new NotRefundable(
                    "A payment goes back in a limited number of parts: give all tickets that are left back at once.");
        }
    }

    /** One of the tickets cannot be given back. */
    static final class TicketNotRefundable extends RefundProblem {
        private static final long serialVersionUID = 1;

        private final long ticketId;

        TicketNotRefundable(Ticket ticket) {
            super("Ticket %d cannot be given back: %s. Leave it out.".formatted(ticket.id(), why(ticket.status())));
            this.ticketId = ticket.id();
        }

        long ticketId() {
            return ticketId;
        }

        private static String why(TicketStatus status) {
            return switch (status) {
                case HELD -> "it is not paid";
                case USED -> "it was used";
                case RELEASED -> "it was never paid";
                case REFUNDED -> "it was given back before";
                case TRANSFERRED -> "it was passed on";
                case VALID -> "it was moved at this moment";
            };
        }
    }

    static final class NoSuchRefund extends RefundProblem {
        private static final long serialVersionUID = 1;

        NoSuchRefund() {
            super("The show has no such refund.");
        }
    }

    static final class NotFailed extends RefundProblem {
        private static final long serialVersionUID = 1;

        NotFailed(RefundStatus status) {
            super("Only a refund that has failed wants a person; this one is %s.".formatted(status));
        }
    }
}
