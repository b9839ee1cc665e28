package org.fengyun.ticketing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

class DrainingTest extends TicketingTest {
    @Autowired
    Draining draining;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void goOn() {
        draining.start();
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void whoIsToStopIsNotReadyButAliveAndAnswersStill() {
        assertThat(api.get("/readyz").status()).isEqualTo(200);

        draining.stop();

        assertThat(api.get("/readyz").status()).isEqualTo(503);
        assertThat(api.get("/livez").status()).isEqualTo(200);
        var answer = api.get("/internal/organizers");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @Test
    void untilThenConnectionsAreKept() {
        assertThat(api.get("/internal/organizers").result().getResponse().getHeader("Connection"))
                .isNull();
    }
}
