package org.fengyun.ticketing.ticket;

/** Why a ticket cannot be had, shown or changed. */
abstract sealed class TicketProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TicketProblem(String message) {
        super(message);
    }

    static final class NoSuchTicket extends TicketProblem {
        private static final long serialVersionUID = 1;

        NoSuchTicket() {
            super("You have no such ticket.");
        }
    }

    static final class NotValid extends TicketProblem {
        private static final long serialVersionUID = 1;

        NotValid() {
            super("This ticket admits nobody any more: see its status.");
        }
    }

    static final class AttendeeFixed extends TicketProblem {
        private static final long serialVersionUID = 1;

        /** @param why what fixed it */
        AttendeeFixed(String why) {
            super("The attendee of this ticket cannot be changed: " + why);
        }
    }

    static final class DocumentHasTicket extends TicketProblem {
        private static final long serialVersionUID = 1;

        DocumentHasTicket() {
            super("Somebody has a ticket of this show for the document of this attendee: name another.");
        }
    }
}
