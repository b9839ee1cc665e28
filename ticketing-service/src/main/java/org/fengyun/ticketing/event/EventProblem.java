package org.fengyun.ticketing.event;

/** Why an event cannot be had or moved. */
public abstract sealed class EventProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private EventProblem(String message) {
        super(message);
    }

    public static final class NoSuchEvent extends EventProblem {
        private static final long serialVersionUID = 1;

        public NoSuchEvent() {
            super("There is no such event.");
        }
    }

    public static final class WithoutShow extends EventProblem {
        private static final long serialVersionUID = 1;

        public WithoutShow() {
            super("The event has no show yet: create one, then publish.");
        }
    }

    public static final class Cancelled extends EventProblem {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("The event was cancelled and stays so: create a new one.");
        }
    }
}
