package org.fengyun.simulator.payment;

/** Why the provider refuses. */
abstract sealed class PaymentProblem extends RuntimeException {

    private PaymentProblem(String message) {
        super(message);
    }

    static final class WrongKey extends PaymentProblem {
        WrongKey() {
            super("Send the merchant's key: Authorization: Bearer SANDBOX_PAYMENT_KEY.");
        }
    }

    static final class NoSuchPayment extends PaymentProblem {
        NoSuchPayment(String name) {
            super("There is no payment " + name + ".");
        }
    }

    static final class AmountDiffers extends PaymentProblem {
        AmountDiffers(Payment payment) {
            super("Payment " + payment.number() + " was made over " + payment.amount()
                    + " fen: ask for the same, or take a new number.");
        }
    }

    static final class PaymentClosed extends PaymentProblem {
        PaymentClosed(Payment payment) {
            super("Payment " + payment.number() + (payment.expired() ? " has expired" : " is closed")
                    + " and can never be paid: take a new number.");
        }
    }

    static final class AlreadyPaid extends PaymentProblem {
        AlreadyPaid(Payment payment) {
            super("Payment " + payment.number() + " is paid: query it, and refund it where it is not wanted.");
        }
    }

    static final class NoSuchRefund extends PaymentProblem {
        NoSuchRefund(String number) {
            super("There is no refund " + number + ".");
        }
    }

    static final class CapturedDiffers extends PaymentProblem {
        CapturedDiffers(Payment payment) {
            super("Payment " + payment.number() + " was made over " + payment.amount()
                    + " fen: send that as captured.");
        }
    }

    static final class RefundDiffers extends PaymentProblem {
        RefundDiffers(Refund refund) {
            super("Refund " + refund.number() + " was made over " + refund.amount() + " fen of payment "
                    + refund.paymentNumber() + ": ask for the same, or take a new number.");
        }
    }

    static final class RefundExceedsPayment extends PaymentProblem {
        RefundExceedsPayment(Payment payment) {
            super("Of payment " + payment.number() + " " + payment.refundable() + " fen can still be refunded.");
        }
    }
}
