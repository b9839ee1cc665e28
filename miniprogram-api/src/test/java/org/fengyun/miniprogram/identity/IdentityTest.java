package org.fengyun.miniprogram.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.fengyun.miniprogram.cache.SharedMemory;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

class IdentityTest extends WholeEdge {
    private static final String NO_ORDERS = "{\"items\":[],\"next\":null}";
    private static final String LONG = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef+";

    @Autowired
    private SharedMemory memory;

    @Test
    void theGatewaysHeadersNameTheBuyer() {
        var buyer = buyerOf("alice-of-headers");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));

        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", "alice-of-headers")
                .header("X-WX-APPID", "wx-test")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", LONG})
    void aNameThatWechatNeverGivesNamesNobody(String openId) {
        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", openId)
                .header("X-WX-APPID", "wx-test")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aUserOfNoMiniProgramIsNobody() {
        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", "alice")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void theCoreIsAskedForABuyerOnlyOnce() {
        var buyer = buyerOf("alice-once");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));

        for (var call = 0; call < 3; call++) {
            client.get()
                    .uri("/v1/orders")
                    .header("X-WX-OPENID", "alice-once")
                    .header("X-WX-APPID", "wx-test")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        assertThat(CORE.calls("PUT /internal/buyers"))
                .filteredOn(call -> call.body().contains("alice-once"))
                .hasSize(1);
    }

    static Stream<String> namingNobody() {
        return Stream.of(
                "X-WX-OPENID:alice X-WX-OPENID:mallory X-WX-APPID:wx-test",
                "X-WX-OPENID:alice X-WX-APPID:wx-test X-WX-APPID:wx-other",
                "X-WX-FROM-OPENID:alice X-WX-FROM-OPENID:mallory X-WX-FROM-APPID:wx-other",
                "X-WX-OPENID:alice X-WX-APPID:wx-test X-WX-FROM-OPENID:bob X-WX-FROM-APPID:wx-other",
                "X-WX-OPENID:alice X-WX-FROM-APPID:wx-other",
                "X-WX-FROM-OPENID:alice X-WX-APPID:wx-test");
    }

    @ParameterizedTest
    @MethodSource("namingNobody")
    void headersAsTheGatewayNeverSendsThemNameNobody(String sent) {
        CORE.on("PUT /internal/buyers", Reply.json("{\"id\":\"%s\"}".formatted(newId())));

        client.get()
                .uri("/v1/orders")
                .headers(headers -> Stream.of(sent.split(" "))
                        .map(header -> header.split(":"))
                        .forEach(header -> headers.add(header[0], header[1])))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whatRedisHoldsOfABuyerAndIsNoIdIsAskedOfTheCore() {
        var buyer = buyerOf("alice-unreadable");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));
        memory.keep("buyer:wx-test alice-unreadable", "no id", Duration.ofMinutes(1));
        assertThat(memory.find("buyer:wx-test alice-unreadable")).contains("no id");

        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", "alice-unreadable")
                .header("X-WX-APPID", "wx-test")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(memory.find("buyer:wx-test alice-unreadable")).contains(buyer);
    }

    @Test
    void underResourceSharingTheUserIsOneOfTheOtherMiniProgram() {
        var buyer = buyerOf("shared-user");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));

        client.get()
                .uri("/v1/orders")
                .header("X-WX-FROM-OPENID", "shared-user")
                .header("X-WX-FROM-APPID", "wx-other")
                .header("X-WX-APPID", "wx-test")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(CORE.calls("PUT /internal/buyers"))
                .filteredOn(call -> call.body().contains("shared-user"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"appId\":\"wx-other\""));
    }

    @Test
    void aTokenNamesTheBuyer() {
        var buyer = newId();
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));

        client.get()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theGatewayOutvotesAToken() {
        var buyer = buyerOf("alice-with-token");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json(NO_ORDERS));

        client.get()
                .uri("/v1/orders")
                .header("X-WX-OPENID", "alice-with-token")
                .header("X-WX-APPID", "wx-test")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.expired(newId()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    static Stream<String> badTokens() {
        return Stream.of(Tokens.expired("7"), Tokens.forged("7"), Tokens.unsigned("7"), "no-token-at-all");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsExpiredOrForgedIsToldToLogInAgain(String token) {
        client.get()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:unauthorized")
                .jsonPath("$.detail")
                .isEqualTo("The token has expired or is not one of ours: log in again with POST /v1/login.");
    }

    @Test
    void nobodyHasNoOrders() {
        client.get()
                .uri("/v1/tickets")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:unauthorized");
    }

    @Test
    void anExpiredTokenKeepsNobodyFromBrowsing() {
        var show = newId();
        CORE.on("GET /internal/shows/" + show, Reply.json(show(show)));

        client.get()
                .uri("/v1/shows/" + show)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.expired("7"))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
