package org.fengyun.ticketing.checkin;

/** Why a gate or its supervisor is refused. */
abstract sealed class CheckInProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CheckInProblem(String message) {
        super(message);
    }

    static final class ScanIdReused extends CheckInProblem {
        private static final long serialVersionUID = 1;

        ScanIdReused() {
            super("This scanId came with another ticket before. Use a new one for each scan, and the same only to send"
                    + " a scan again.");
        }
    }

    static final class NoSuchTicket extends CheckInProblem {
        private static final long serialVersionUID = 1;

        NoSuchTicket() {
            super("The show has no such ticket.");
        }
    }

    static final class NotAdmitted extends CheckInProblem {
        private static final long serialVersionUID = 1;

        NotAdmitted() {
            super("This ticket is not used, so there is no admission to undo: perhaps it was undone already.");
        }
    }

    static final class ShowCancelled extends CheckInProblem {
        private static final long serialVersionUID = 1;

        ShowCancelled() {
            super("The show was called off: who was admitted stays so. If it was broken off, refund the admitted too.");
        }
    }
}
