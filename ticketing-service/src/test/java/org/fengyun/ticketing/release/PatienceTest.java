package org.fengyun.ticketing.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience();

    @Test
    void itEndsAtTheFifthFailureInARow() {
        fail(4);
        assertThat(patience.isOver()).isFalse();

        fail(1);

        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void anAnswerInBetweenBeginsItAnew() {
        fail(4);
        patience.answered();
        fail(4);

        assertThat(patience.isOver()).isFalse();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(_ -> patience.failed());
    }
}
