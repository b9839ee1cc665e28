package org.fengyun.miniprogram.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.miniprogram.standin.BareEdge;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class WithoutRedisTest extends BareEdge {

    @Test
    void theCatalogueIsReadAndTheCoreStillSheltered() {
        var plan = "/shows/" + newId() + "/plan";
        CORE.on("GET /internal" + plan, Reply.json("{\"name\":\"Hall\",\"size\":null,\"zones\":[]}"));

        for (var read = 0; read < 5; read++) {
            client.get().uri("/v1" + plan).exchange().expectStatus().isOk();
        }

        assertThat(CORE.calls("GET /internal" + plan)).hasSize(1);
    }

    @Test
    void ordersAreTaken() {
        var buyer = newId();
        CORE.on("POST /internal/buyers/%s/orders".formatted(buyer), Reply.json(order("12")));

        client.post()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .header("Idempotency-Key", "without-redis")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"showId\":\"7\",\"seatIds\":[\"9\"]}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void theEdgeIsReady(String probe) {
        client.get().uri(probe).exchange().expectStatus().isOk();
    }

    @Test
    void postersAreOfTheCdnThatIsSet() {
        var event = newId();
        CORE.on("GET /internal/events/" + event, Reply.json("""
                {"id":"%s","title":"t","category":"c","city":"c","venue":"v","description":"d",\
                "poster":"poster-1.jpg","refundSteps":[],"shows":[]}""".formatted(event)));

        client.get()
                .uri("/v1/events/" + event)
                .exchange()
                .expectBody()
                .jsonPath("$.posterUrl")
                .isEqualTo("https://cdn.example.org/posters/poster-1.jpg");
    }
}
