package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.Moves;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.junit.jupiter.api.Test;

class OrderMovesTest {
    @Test
    void anOrderMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(OrderStatus.class, OrderMoves::allows))
                .containsExactlyInAnyOrder(
                        "PENDING_PAYMENT -> PAID",
                        "PENDING_PAYMENT -> CLOSED",
                        "CLOSED -> PAID",
                        "PAID -> PARTLY_REFUNDED",
                        "PAID -> REFUNDED",
                        "PARTLY_REFUNDED -> REFUNDED");
    }
}
