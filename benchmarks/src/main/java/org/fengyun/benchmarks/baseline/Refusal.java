package org.fengyun.benchmarks.baseline;

/** Why an order is not taken. Without stack traces, as many are refused in a sale. */
abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Refusal(String message) {
        super(message, null, false, false);
    }

    static final class NotOnSale extends Refusal {
        private static final long serialVersionUID = 1;

        NotOnSale() {
            super("This show is not on sale now.");
        }
    }

    static final class SoldOut extends Refusal {
        private static final long serialVersionUID = 1;

        SoldOut() {
            super("There are not that many places left.");
        }
    }

    static final class LimitReached extends Refusal {
        private static final long serialVersionUID = 1;

        LimitReached() {
            super("A buyer may not hold that many tickets of this show.");
        }
    }

    static final class KeyReused extends Refusal {
        private static final long serialVersionUID = 1;

        KeyReused() {
            super("This Idempotency-Key came with another order before.");
        }
    }

    static final class BadRequest extends Refusal {
        private static final long serialVersionUID = 1;

        BadRequest(String message) {
            super(message);
        }
    }
}
