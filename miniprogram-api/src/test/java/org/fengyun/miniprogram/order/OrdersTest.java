package org.fengyun.miniprogram.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class OrdersTest extends WholeEdge {
    private final String buyer = newId();
    private final String orders = "/internal/buyers/%s/orders".formatted(buyer);

    @Test
    void anOrderIsPlacedForTheBuyerWithItsKey() {
        CORE.on("POST " + orders, new Reply(201, "application/json", order("12"), Map.of()));

        place().expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/v1/orders/12")
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, control -> assertThat(control).contains("no-store"))
                .expectBody()
                .json(order("12"));

        assertThat(CORE.calls("POST " + orders)).singleElement().satisfies(call -> {
            assertThat(call.header("Idempotency-Key")).isEqualTo("key-1");
            assertThat(call.body())
                    .isEqualTo(
                            "{\"showId\":\"7\",\"lines\":[{\"tierId\":\"8\",\"quantity\":2}],\"seatIds\":null,\"attendeeIds\":null,\"voucher\":null}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "404, not-found",
        "409, sold-out",
        "409, seat-taken",
        "409, limit-reached",
        "409, not-on-sale",
        "422, key-reused",
        "503, busy",
        "504, outcome-unknown"
    })
    void aRefusalOfTheCoreIsRelayed(int status, String name) {
        CORE.on("POST " + orders, Reply.problem(status, name));

        place().expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "7")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:" + name)
                .jsonPath("$.detail")
                .isEqualTo("The core says why.")
                .jsonPath("$.instance")
                .isEqualTo("urn:fengyun:request:of-the-core");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500, 502, 503})
    void whatIsBetweenTheServicesIsNotTheBuyers(int status) {
        CORE.on("POST " + orders, new Reply(status, "text/html", "<h1>proxy of the house</h1>", Map.of()));

        place().expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:unavailable")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("proxy"));
    }

    @Test
    void aServiceTokenThatIsRefusedIsNotTheBuyersFault() {
        CORE.on("POST " + orders, Reply.problem(401, "unauthorized"));

        place().expectStatus().isEqualTo(503);
    }

    @Test
    void anOrderWithoutAnswerInTimeHasAnUnknownOutcome() {
        var asked = new CountDownLatch(1);
        CORE.on("POST " + orders, _ -> {
            await(asked);
            return Reply.NONE;
        });

        place().expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:outcome-unknown")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("the same Idempotency-Key"));
        asked.countDown();
    }

    @Test
    void anOrderWhoseConnectionBreaksHasAnUnknownOutcome() {
        CORE.on("POST " + orders, Reply.NONE);

        place().expectStatus().isEqualTo(504);
    }

    @Test
    void anOrderWhoseAnswerCannotBeReadHasAnUnknownOutcome() {
        CORE.on("POST " + orders, new Reply(201, "application/json", "{\"id\": {}}", Map.of()));

        place().expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:outcome-unknown");
    }

    @Test
    void aReadWithoutAnswerIsUnavailable() {
        CORE.on("GET " + orders, Reply.NONE);

        client.get()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "2");
    }

    @Test
    void aBuyerSeesItsOrdersPageByPage() {
        CORE.on("GET " + orders, Reply.json("{\"items\":[%s],\"next\":\"c2\"}".formatted(order("12"))));
        CORE.on("GET " + orders + "/12", Reply.json(order("12")));

        client.get()
                .uri("/v1/orders?cursor=c1")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectBody()
                .json("{\"items\":[%s],\"next\":\"c2\"}".formatted(order("12")));
        client.get()
                .uri("/v1/orders/12")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectBody()
                .json(order("12"));

        assertThat(CORE.calls("GET " + orders))
                .singleElement()
                .satisfies(call -> assertThat(call.query()).isEqualTo("cursor=c1"));
    }

    @Test
    void anOrderIsCancelled() {
        CORE.on("POST " + orders + "/12/cancel", Reply.json(order("12")));

        post("/v1/orders/12/cancel").expectStatus().isOk().expectBody().json(order("12"));
    }

    @Test
    void thePaymentIsPreparedForThePayer() {
        CORE.on(
                "POST " + orders + "/12/payment",
                Reply.json("{\"provider\":\"sandbox\",\"parameters\":{\"payUrl\":\"http://pay\"}}"));

        post("/v1/orders/12/payment")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"provider\":\"sandbox\",\"parameters\":{\"payUrl\":\"http://pay\"}}");

        assertThat(CORE.calls("POST " + orders + "/12/payment"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"openId\":\"openid-in-token\"}"));
    }

    private ResponseSpec place() {
        return client.post()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"showId\":\"7\",\"lines\":[{\"tierId\":\"8\",\"quantity\":2}]}")
                .exchange();
    }

    private ResponseSpec post(String path) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
