package org.fengyun.miniprogram.web;

import org.fengyun.miniprogram.standin.BareEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;

class DrainingTest extends BareEdge {

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
        client.get().uri("/readyz").exchange().expectStatus().isOk();

        draining.stop();

        client.get().uri("/readyz").exchange().expectStatus().isEqualTo(503);
        client.get()
                .uri("/livez")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONNECTION, "close");
    }
}
