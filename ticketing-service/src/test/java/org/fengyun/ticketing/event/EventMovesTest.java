package org.fengyun.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.Moves;
import org.fengyun.ticketing.client.EventStatus;
import org.junit.jupiter.api.Test;

class EventMovesTest {
    @Test
    void anEventMovesLikeThisAndNotOtherwise() {
        assertThat(Moves.allowed(EventStatus.class, EventMoves::allows))
                .containsExactlyInAnyOrder("DRAFT -> PUBLISHED", "DRAFT -> CANCELLED", "PUBLISHED -> CANCELLED");
    }
}
