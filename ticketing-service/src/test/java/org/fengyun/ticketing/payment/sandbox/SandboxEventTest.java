package org.fengyun.ticketing.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SandboxEventTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void aPaymentThatWasPaidIsTold() {
        assertThat(notice(paid()))
                .contains(new Notice.PaymentPaid("event", "PAYMENT", new State.Paid("T1", 28_000, NOON)));
    }

    @Test
    void aRefundThatEndedIsToldWithHow() {
        assertThat(notice(ended("REFUND_SUCCEEDED")))
                .contains(new Notice.RefundEnded("event", "PAYMENT", "REFUND", 28_000, true, NOON));
        assertThat(notice(ended("REFUND_FAILED")))
                .contains(new Notice.RefundEnded("event", "PAYMENT", "REFUND", 28_000, false, NOON));
    }

    @Test
    void whatLacksSomethingIsNoNotice() {
        for (var whole : List.of(paid(), ended("REFUND_SUCCEEDED"))) {
            var fields = new ArrayList<>(whole.keySet());
            fields.remove("amount");
            for (var field : fields) {
                var part = new HashMap<>(whole);
                part.remove(field);

                assertThat(notice(part)).as("without " + field).isEmpty();
            }
        }
    }

    @Test
    void whatIsOfAnotherTypeIsNoNotice() {
        assertThat(notice(ended("REFUND_PROCESSING"))).isEmpty();
    }

    private Optional<Notice> notice(Map<String, Object> fields) {
        return json.readValue(json.writeValueAsBytes(fields), SandboxEvent.class)
                .notice();
    }

    private static Map<String, Object> paid() {
        return Map.of(
                "id", "event",
                "type", "PAYMENT_SUCCEEDED",
                "paymentNumber", "PAYMENT",
                "transactionId", "T1",
                "amount", 28_000,
                "paidAt", NOON);
    }

    private static Map<String, Object> ended(String type) {
        return Map.of(
                "id",
                "event",
                "type",
                type,
                "paymentNumber",
                "PAYMENT",
                "refundNumber",
                "REFUND",
                "amount",
                28_000,
                "settledAt",
                NOON);
    }
}
