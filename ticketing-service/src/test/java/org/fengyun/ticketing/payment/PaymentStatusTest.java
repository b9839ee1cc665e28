package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.Moves;
import org.junit.jupiter.api.Test;

class PaymentStatusTest {
    @Test
    void aPaymentMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(PaymentStatus.class, PaymentStatus::canBecome))
                .containsExactlyInAnyOrder("PREPARED -> PAID", "PREPARED -> CLOSED", "CLOSED -> PAID");
    }
}
