package org.fengyun.ticketing.ticket;

/** Why a ticket cannot be had or shown. */
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
}
