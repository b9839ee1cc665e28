package org.fengyun.miniprogram.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@TestPropertySource(
        properties = {
            "rate-limit.buyer-reads=10",
            "rate-limit.buyer-changes=3",
            "rate-limit.address-reads=30",
            "rate-limit.address-logins=2"
        })
class RateLimitsOverHttpTest extends WholeEdge {
    /** Twice the largest limit and more: while Redis is slow, this instance counts beside it. */
    private static final int ENOUGH = 80;

    private final String openId = "caller-" + newId();
    private final String address = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);

    @Test
    void whoOrdersTooOftenIsToldWhenToComeBack() {
        assertThat(until429(() -> placeOrder(openId))).isGreaterThanOrEqualTo(3);

        placeOrder(openId)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value(
                        HttpHeaders.RETRY_AFTER,
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 20))
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:too-many-requests");
    }

    @Test
    void whoMayNotOrderMayStillReadAndOthersMayOrder() {
        var other = "other-" + newId();
        CORE.on("GET /internal/shows/7", Reply.json(show("7")));
        until429(() -> placeOrder(openId));

        read(openId, address).expectStatus().isOk();
        assertThat(placeOrder(other).returnResult().getStatus().value()).isNotEqualTo(429);
    }

    @Test
    void whoReadsTooOftenIsRefused() {
        CORE.on("GET /internal/shows/7", Reply.json(show("7")));

        assertThat(until429(() -> read(openId, address))).isGreaterThanOrEqualTo(10);
    }

    @Test
    void anAddressIsLimitedWhateverItClaimsToPassOn() {
        CORE.on("GET /internal/shows/7", Reply.json(show("7")));
        var calls = new AtomicInteger();

        var letThrough = until429(() -> {
            var claimed = "198.51.100." + calls.incrementAndGet() + ", " + address;
            return client.get()
                    .uri("/v1/shows/7")
                    .header("X-Forwarded-For", claimed)
                    .exchange();
        });

        assertThat(letThrough).isGreaterThanOrEqualTo(30);
    }

    @Test
    void loginsFromAnAddressAreLimited() {
        assertThat(until429(() -> client.post()
                        .uri("/v1/login")
                        .header("X-Forwarded-For", address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"code\":\"any\"}")
                        .exchange()))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void probesAreNotLimited() {
        for (var call = 0; call < ENOUGH; call++) {
            client.get().uri("/livez").exchange().expectStatus().isOk();
        }
    }

    private static int until429(Supplier<ResponseSpec> call) {
        for (var calls = 0; calls < ENOUGH; calls++) {
            if (call.get().returnResult().getStatus().value() == 429) {
                return calls;
            }
        }
        throw new AssertionError("never refused");
    }

    private ResponseSpec read(String reader, String from) {
        return client.get()
                .uri("/v1/shows/7")
                .header("X-WX-OPENID", reader)
                .header("X-WX-APPID", "wx-test")
                .header("X-Forwarded-For", from)
                .exchange();
    }

    private ResponseSpec placeOrder(String buyer) {
        return client.post()
                .uri("/v1/orders")
                .header("X-WX-OPENID", buyer)
                .header("X-WX-APPID", "wx-test")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange();
    }
}
