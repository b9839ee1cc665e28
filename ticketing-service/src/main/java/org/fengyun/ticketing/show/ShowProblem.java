package org.fengyun.ticketing.show;

/** Why a show cannot be had or changed. */
public abstract sealed class ShowProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ShowProblem(String message) {
        super(message);
    }

    public static final class NoSuchShow extends ShowProblem {
        private static final long serialVersionUID = 1;

        public NoSuchShow() {
            super("There is no such show.");
        }
    }

    static final class NoSuchTier extends ShowProblem {
        private static final long serialVersionUID = 1;

        NoSuchTier() {
            super("The show has no such tier.");
        }
    }

    static final class QuotaBelowTaken extends ShowProblem {
        private static final long serialVersionUID = 1;

        QuotaBelowTaken() {
            super("More than that is held or sold already: choose a higher quota.");
        }
    }

    static final class QuotaFollowsPlan extends ShowProblem {
        private static final long serialVersionUID = 1;

        QuotaFollowsPlan() {
            super("With reserved seating the quota is the number of the tier's seats: send it unchanged.");
        }
    }

    static final class EventCancelled extends ShowProblem {
        private static final long serialVersionUID = 1;

        EventCancelled() {
            super("It was called off: it can no longer be changed, and a cancelled event has no new shows.");
        }
    }
}
