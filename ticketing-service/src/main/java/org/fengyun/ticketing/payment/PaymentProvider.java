package org.fengyun.ticketing.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who collects and gives back money. Every call may be made again with the same number and has one effect. Amounts are fen.
 * Each throws {@link ProviderUnavailable} if the provider does not answer, or not in words that we know: then nothing is known.
 */
public interface PaymentProvider {
    /** In paths and in the database: small letters. */
    String name();

    /** Prepares a payment. Returns what the client hands to the provider. */
    Prepared prepare(PaymentRequest request);

    State query(String number);

    /** Makes sure that the payment can never be paid, unless it was: then {@link State.Paid} is returned. */
    State close(String number);

    RefundState refund(RefundRequest request);

    /** Returns nothing if the provider never heard of it, or refused it: then it has paid nothing. */
    Optional<RefundState> queryRefund(String number);

    /**
     * Verifies a callback.
     *
     * @param header gives a header of the callback, or null
     * @param body as it came, byte by byte
     * @return nothing unless the provider itself sent this, recently
     */
    Optional<Notice> verify(UnaryOperator<@Nullable String> header, byte[] body);

    /** @param payer who pays, as the provider knows the buyer */
    record PaymentRequest(String number, long amount, String description, String payer, Instant expiresAt) {}

    /** What became of asking for a payment. */
    sealed interface Prepared {
        record Ready(Map<String, String> parameters) implements Prepared {}

        /** The payment was paid or closed before. */
        record Over() implements Prepared {}
    }

    /** How the provider sees a payment. */
    sealed interface State {
        record Open() implements State {}

        record Paid(String transactionId, long amount, Instant paidAt) implements State {}

        record Closed() implements State {}

        /** The provider never heard of it. */
        record Unknown() implements State {}
    }

    /** @param captured what the payment brought in all, of which the amount is a part: WeChat Pay wants both */
    record RefundRequest(String number, String paymentNumber, long amount, long captured, String reason) {}

    /** How the provider sees a refund. */
    sealed interface RefundState {
        record Processing() implements RefundState {}

        record Succeeded() implements RefundState {}

        /** It will not be paid: a person must see to it. */
        record Failed() implements RefundState {}

        /**
         * Not taken, and will be when it is asked for again later: so WeChat Pay answers with FREQUENCY_LIMITED, or with
         * NOT_ENOUGH until the merchant has money there.
         *
         * @param reason in the provider's words, for a person
         */
        record Later(String reason) implements RefundState {}
    }

    /** What a provider tells by itself. */
    sealed interface Notice {
        /** The provider's for this notice, the same when it sends it again. */
        String id();

        /** Which payment it is about. */
        String number();

        record PaymentPaid(String id, String number, State.Paid paid) implements Notice {}

        /** @param succeeded whether the money is back */
        record RefundEnded(
                String id, String number, String refundNumber, long amount, boolean succeeded, Instant settledAt)
                implements Notice {}
    }
}
