package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.fengyun.ticketing.Moves;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.Test;

class TicketMovesTest {
    @Test
    void aTicketMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(TicketStatus.class, TicketMoves::allows))
                .containsExactlyInAnyOrder(
                        "HELD -> VALID",
                        "HELD -> RELEASED",
                        "RELEASED -> VALID",
                        "VALID -> USED",
                        "VALID -> REFUNDED",
                        "VALID -> TRANSFERRED",
                        "USED -> VALID",
                        "USED -> REFUNDED");
    }

    @Test
    void aMoveThatTheTableForbidsIsAMistakeOfTheCaller() {
        assertThatNoException().isThrownBy(() -> TicketMoves.require(TicketStatus.HELD, TicketStatus.VALID));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketMoves.require(TicketStatus.REFUNDED, TicketStatus.VALID))
                .withMessage("a ticket cannot go from REFUNDED to VALID");
    }
}
