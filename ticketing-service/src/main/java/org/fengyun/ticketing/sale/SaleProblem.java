package org.fengyun.ticketing.sale;

/** Why places are not to be had, or an order cannot be moved. Made by the thousand in a sale: without stack traces. */
public abstract sealed class SaleProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private SaleProblem(String message) {
        super(message, null, false, false);
    }

    /** Whether places that come back might have allowed it. */
    static boolean isWant(RuntimeException reason) {
        return switch (reason) {
            case SoldOut _, SeatTaken _, LimitReached _, VoucherUsedUp _, AlreadyHasTicket _ -> true;
            default -> false;
        };
    }

    static final class NotOnSale extends SaleProblem {
        private static final long serialVersionUID = 1;

        NotOnSale() {
            super("This show is not on sale now: see saleOpensAt and saleClosesAt.");
        }
    }

    static final class SoldOut extends SaleProblem {
        private static final long serialVersionUID = 1;

        private final boolean nothingLeft;
        private final long tierId;

        SoldOut(long tierId, int left) {
            super(
                    left == 0
                            ? "This tier is sold out. Held places may come back within minutes."
                            : "There are not that many places left. Held places may come back within minutes.");
            this.tierId = tierId;
            this.nothingLeft = left == 0;
        }

        long tierId() {
            return tierId;
        }

        boolean nothingLeft() {
            return nothingLeft;
        }
    }

    static final class SeatTaken extends SaleProblem {
        private static final long serialVersionUID = 1;

        SeatTaken() {
            super("One of these seats is taken: read the free seats again and choose others.");
        }
    }

    static final class LimitReached extends SaleProblem {
        private static final long serialVersionUID = 1;

        private LimitReached(String of, int limit, int has) {
            super("A buyer may hold %d tickets of %s over all orders, and you hold %d: %d more can be had."
                    .formatted(limit, of, has, Math.max(0, limit - has)));
        }

        static LimitReached ofShow(int limit, int has) {
            return new LimitReached("this show", limit, has);
        }

        static LimitReached ofTier(String tier, int limit, int has) {
            return new LimitReached("the tier " + tier, limit, has);
        }
    }

    static final class OrderTooLarge extends SaleProblem {
        private static final long serialVersionUID = 1;

        OrderTooLarge(int limit) {
            super("One order may have %d tickets of this show: ask for fewer.".formatted(limit));
        }
    }

    static final class AlreadyHasTicket extends SaleProblem {
        private static final long serialVersionUID = 1;

        AlreadyHasTicket(long attendeeId, String name) {
            super("The document of %s (attendee %d) has a ticket of this show already: one document, one ticket."
                    .formatted(name, attendeeId));
        }
    }

    /** One reason for all that may be wrong, so that nobody learns by trying which codes there are. */
    static final class VoucherNotValid extends SaleProblem {
        private static final long serialVersionUID = 1;

        VoucherNotValid() {
            super("This voucher does nothing for this order: look at its code, its dates, and the tiers it is for.");
        }
    }

    static final class VoucherUsedUp extends SaleProblem {
        private static final long serialVersionUID = 1;

        private VoucherUsedUp(String message) {
            super(message);
        }

        static VoucherUsedUp byAll() {
            return new VoucherUsedUp("This voucher is used up. A use may come back when an order that has it expires.");
        }

        static VoucherUsedUp byYou() {
            return new VoucherUsedUp("You have used this voucher as often as one buyer may.");
        }
    }

    static final class VoucherNeeded extends SaleProblem {
        private static final long serialVersionUID = 1;

        VoucherNeeded(String tier) {
            super("The tier %s is sold with a voucher only: send one that unlocks it.".formatted(tier));
        }
    }

    public static final class Busy extends SaleProblem {
        private static final long serialVersionUID = 1;

        public Busy() {
            super(
                    "Too much is going on at this moment and nothing was changed. Ask again, with the same Idempotency-Key.");
        }
    }

    static final class OutcomeUnknown extends SaleProblem {
        private static final long serialVersionUID = 1;

        OutcomeUnknown() {
            super("It is not known yet whether places were reserved. Ask again with the same Idempotency-Key.");
        }
    }

    public static final class NoSuchOrder extends SaleProblem {
        private static final long serialVersionUID = 1;

        public NoSuchOrder() {
            super("You have no such order.");
        }
    }

    public static final class NotCancellable extends SaleProblem {
        private static final long serialVersionUID = 1;

        public NotCancellable() {
            super("The order is paid: it can no longer be cancelled.");
        }
    }

    public static final class NotPayable extends SaleProblem {
        private static final long serialVersionUID = 1;

        public NotPayable() {
            super("The order is not waiting for a payment: see its status.");
        }
    }
}
