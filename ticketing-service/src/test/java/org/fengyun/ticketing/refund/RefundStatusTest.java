package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.Moves;
import org.junit.jupiter.api.Test;

class RefundStatusTest {
    @Test
    void aRefundMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(RefundStatus.class, RefundStatus::canBecome))
                .containsExactlyInAnyOrder(
                        "REQUESTED -> PROCESSING", "PROCESSING -> SUCCEEDED", "PROCESSING -> FAILED");
    }
}
