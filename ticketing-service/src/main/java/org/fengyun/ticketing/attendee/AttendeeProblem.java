package org.fengyun.ticketing.attendee;

/** Why an attendee cannot be kept. */
abstract sealed class AttendeeProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private AttendeeProblem(String message) {
        super(message);
    }

    static final class NoSuchBuyer extends AttendeeProblem {
        private static final long serialVersionUID = 1;

        NoSuchBuyer() {
            super("There is no such buyer.");
        }
    }

    static final class Forgotten extends AttendeeProblem {
        private static final long serialVersionUID = 1;

        Forgotten() {
            super("The attendee that this Idempotency-Key made was deleted: add it anew with a new key.");
        }
    }

    static final class OtherName extends AttendeeProblem {
        private static final long serialVersionUID = 1;

        OtherName() {
            super("You have this document under another name: delete that attendee, then add it anew.");
        }
    }

    static final class TooMany extends AttendeeProblem {
        private static final long serialVersionUID = 1;

        TooMany(int most) {
            super("You have %d attendees, which is the most: delete one that you no longer need.".formatted(most));
        }
    }
}
