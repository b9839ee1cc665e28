package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefundMapperTest extends MapperTest {
    private static final Instant SETTLED = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    RefundMapper refunds;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        var refund = aRefund(RefundStatus.REQUESTED);
        refunds.add(refund, clock.instant());

        assertThat(refunds.find(show, refund.id())).contains(refund);
        assertThat(refunds.find(rows.newId(), refund.id())).isEmpty();
    }

    @Test
    void aRefundIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : RefundStatus.values()) {
            for (var seen : RefundStatus.values()) {
                var refund = aRefund(stands);
                refunds.add(refund, clock.instant());

                assertThat(refunds.move(as(refund, seen), RefundStatus.SUCCEEDED, SETTLED))
                        .isEqualTo(seen == stands);
            }
        }
    }

    @Test
    void whatIsSettledKnowsWhen() {
        var refund = aRefund(RefundStatus.PROCESSING);
        refunds.add(refund, clock.instant());

        refunds.move(refund, RefundStatus.FAILED, SETTLED);

        assertThat(refunds.find(show, refund.id())).contains(as(refund, RefundStatus.FAILED));
        assertThat(value(LocalDateTime.class, "select settled_at from refund where id = ?", refund.id()))
                .isEqualTo(LocalDateTime.ofInstant(SETTLED, ZoneOffset.UTC));
    }

    private Refund aRefund(RefundStatus status) {
        return new Refund(show, rows.newId(), 5, 6, "NUMBER", 28_000, Refund.Cause.LATE_PAYMENT, status);
    }

    private static Refund as(Refund refund, RefundStatus status) {
        return new Refund(
                refund.showId(),
                refund.id(),
                refund.paymentId(),
                refund.orderId(),
                refund.number(),
                refund.amount(),
                refund.cause(),
                status);
    }
}
