package org.fengyun.ticketing.holdback;

import java.util.List;
import org.fengyun.ticketing.input.InvalidInput.Finding;

/** Why places cannot be kept from sale, or not be released. */
abstract sealed class HoldBackProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private HoldBackProblem(String message) {
        super(message);
    }

    static final class NoSuchHoldBack extends HoldBackProblem {
        private static final long serialVersionUID = 1;

        NoSuchHoldBack() {
            super("The show has no such hold-back.");
        }
    }

    static final class EventCancelled extends HoldBackProblem {
        private static final long serialVersionUID = 1;

        EventCancelled() {
            super("The event was cancelled: there is nothing left to keep from sale.");
        }
    }

    static final class SeatsTaken extends HoldBackProblem {
        private static final long serialVersionUID = 1;
        private final transient List<Finding> seats;

        /** @param seats each that is not free, where the request names it */
        SeatsTaken(List<Finding> seats) {
            super("%d of these seats are sold, held by a buyer or held back already: leave out those in errors."
                    .formatted(seats.size()));
            this.seats = List.copyOf(seats);
        }

        List<Finding> seats() {
            return seats;
        }
    }

    static final class SoldOut extends HoldBackProblem {
        private static final long serialVersionUID = 1;

        SoldOut(int left) {
            super("The tier has %d places free: hold back at most so many.".formatted(left));
        }
    }

    static final class NotHeldBack extends HoldBackProblem {
        private static final long serialVersionUID = 1;

        NotHeldBack(int held) {
            super("It holds %d places: release at most so many.".formatted(held));
        }
    }
}
