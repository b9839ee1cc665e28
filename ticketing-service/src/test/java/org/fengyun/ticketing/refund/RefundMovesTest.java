package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.fengyun.ticketing.Moves;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundMovesTest {
    @Test
    void aRefundMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(RefundStatus.class, RefundMoves::allows))
                .containsExactlyInAnyOrder(
                        "REQUESTED -> PROCESSING",
                        "PROCESSING -> SUCCEEDED",
                        "PROCESSING -> FAILED",
                        "FAILED -> REQUESTED",
                        "FAILED -> SUCCEEDED",
                        "FAILED -> PAID_BY_HAND");
    }

    @Test
    void aMoveThatTheTableForbidsIsAMistakeOfTheCaller() {
        assertThatNoException().isThrownBy(() -> RefundMoves.require(RefundStatus.FAILED, RefundStatus.REQUESTED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefundMoves.require(RefundStatus.SUCCEEDED, RefundStatus.FAILED))
                .withMessage("a refund cannot go from SUCCEEDED to FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, OWED",
        "PROCESSING, OWED",
        "FAILED, FAILED",
        "SUCCEEDED, PAID_BACK",
        "PAID_BY_HAND, PAID_BY_HAND"
    })
    void moneyIsInTheAccountOfItsRefundsStatus(RefundStatus status, String account) {
        assertThat(RefundMoves.account(status)).hasToString(account);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REFUND_RETRIED",
        "FAILED, REFUND_FAILED",
        "SUCCEEDED, REFUND_PAID",
        "PAID_BY_HAND, REFUND_BY_HAND"
    })
    void eachMoveOfMoneyHasItsCause(RefundStatus to, String cause) {
        assertThat(RefundMoves.cause(to)).hasToString(cause);
    }
}
