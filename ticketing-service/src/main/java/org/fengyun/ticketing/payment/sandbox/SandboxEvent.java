package org.fengyun.ticketing.payment.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.jspecify.annotations.Nullable;

/** The body of a callback; which fields are there goes by its type. */
record SandboxEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String paymentNumber,
        @Nullable String transactionId,
        @Nullable String refundNumber,
        long amount,
        @Nullable Instant paidAt,
        @Nullable Instant settledAt) {

    /** Returns nothing if it is of a type that is not known here, or lacks something. */
    Optional<Notice> notice() {
        if (id == null || type == null || paymentNumber == null) {
            return Optional.empty();
        }
        return switch (type) {
            case "PAYMENT_SUCCEEDED" -> paid(id, paymentNumber);
            case "REFUND_SUCCEEDED" -> ended(id, paymentNumber, true);
            case "REFUND_FAILED" -> ended(id, paymentNumber, false);
            default -> Optional.empty();
        };
    }

    private Optional<Notice> paid(String noticeId, String number) {
        return transactionId == null || paidAt == null
                ? Optional.empty()
                : Optional.of(new Notice.PaymentPaid(noticeId, number, new State.Paid(transactionId, amount, paidAt)));
    }

    private Optional<Notice> ended(String noticeId, String number, boolean succeeded) {
        return refundNumber == null || settledAt == null
                ? Optional.empty()
                : Optional.of(new Notice.RefundEnded(noticeId, number, refundNumber, amount, succeeded, settledAt));
    }
}
