package org.fengyun.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.Caller;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

class DrainingTest extends HttpTest {

    @Autowired
    private Draining draining;

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void goOn() {
        draining.start();
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void whoIsToStopIsNotReadyButAliveAndEndsConnectionsWithItsAnswers() {
        var prober = Caller.unknown(address());
        assertThat(prober.get("/readyz").status()).isEqualTo(200);

        draining.stop();

        assertThat(prober.get("/readyz").status()).isEqualTo(503);
        var alive = prober.get("/livez");
        assertThat(alive.status()).isEqualTo(200);
        assertThat(alive.header("Connection")).isEqualTo("close");
    }
}
