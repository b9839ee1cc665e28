package org.fengyun.ticketing.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CancellationTaskTest {
    /** Those that stand in the database were named so too. */
    @Test
    void eachWishHasATaskOfItsOwn() {
        assertThat(CancellationTask.of(7, false).getId()).isEqualTo("7");
        assertThat(CancellationTask.of(7, true).getId()).isEqualTo("7.admitted");
    }
}
