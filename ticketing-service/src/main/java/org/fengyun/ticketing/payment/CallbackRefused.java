package org.fengyun.ticketing.payment;

/** A callback that is not taken. */
final class CallbackRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    CallbackRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    enum Reason {
        NO_SUCH_PROVIDER,
        TOO_LARGE,
        NOT_PROVEN,
        UNKNOWN_PAYMENT
    }
}
