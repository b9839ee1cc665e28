package org.fengyun.miniprogram.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker(Duration.ofHours(1));

    @Test
    void beforeItIsKnownToWorkOneTriesAlone() {
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isFalse();
    }

    @Test
    void onceItWorksAllMay() {
        breaker.succeeded();

        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void afterAFailureNobodyTriesForAPause() {
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.mayTry()).isFalse();
    }

    @Test
    void afterThePauseOneTriesAgain() {
        var impatient = new Breaker(Duration.ZERO);
        impatient.failed();

        assertThat(impatient.mayTry()).isTrue();
    }
}
