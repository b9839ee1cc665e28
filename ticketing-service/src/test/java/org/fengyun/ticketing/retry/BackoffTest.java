package org.fengyun.ticketing.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), 3);

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 4", "2, 8", "3, 16", "4, 16", "100, 16"})
    void theWaitDoublesUpToTheLongest(int failures, int seconds) {
        assertThat(backoff.after(failures)).hasSeconds(seconds);
    }
}
