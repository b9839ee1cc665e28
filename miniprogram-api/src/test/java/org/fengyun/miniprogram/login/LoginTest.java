package org.fengyun.miniprogram.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class LoginTest extends WholeEdge {
    record LoggedIn(String token, Instant expiresAt) {}

    @Test
    void aCodeIsExchangedForATokenOfTwelveHours() {
        var buyer = buyerOf("alice-by-code");
        CORE.on("GET /internal/buyers/%s/orders".formatted(buyer), Reply.json("{\"items\":[],\"next\":null}"));
        wechatAnswers("{\"openid\":\"alice-by-code\",\"session_key\":\"secret\"}");

        var loggedIn =
                login("good").expectStatus().isOk().returnResult(LoggedIn.class).getResponseBody();

        assertThat(loggedIn).isNotNull();
        assertThat(loggedIn.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)), Instant.now().plus(Duration.ofHours(12)));
        client.get()
                .uri("/v1/orders")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + loggedIn.token())
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(WECHAT.calls("GET /sns/jscode2session"))
                .anySatisfy(call -> assertThat(call.query())
                        .isEqualTo("appid=wx-test&secret=secret-of-the-app&js_code=good"
                                + "&grant_type=authorization_code"));
    }

    @Test
    void theTokenSaysWhoPays() {
        var buyer = buyerOf("payer-by-code");
        var order = newId();
        var payment = "POST /internal/buyers/%s/orders/%s/payment".formatted(buyer, order);
        CORE.on(payment, Reply.json("{\"provider\":\"sandbox\",\"parameters\":{}}"));
        wechatAnswers("{\"openid\":\"payer-by-code\"}");
        var loggedIn = login("good").returnResult(LoggedIn.class).getResponseBody();
        assertThat(loggedIn).isNotNull();

        client.post()
                .uri("/v1/orders/" + order + "/payment")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + loggedIn.token())
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(CORE.calls(payment))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"openId\":\"payer-by-code\"}"));
    }

    @Test
    void aCodeThatIsRefusedIsABadField() {
        wechatAnswers("{\"errcode\":40029,\"errmsg\":\"invalid code\"}");

        login("used")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("code")
                .jsonPath("$.errors[0].message")
                .isEqualTo("is not valid (any more): call wx.login and send its new code");
    }

    @ParameterizedTest
    @CsvSource({
        "45011, 429, urn:fengyun:problem:too-many-requests, 60",
        "40226, 403, urn:fengyun:problem:forbidden,",
        "-1,    503, urn:fengyun:problem:unavailable, 2",
        "40125, 503, urn:fengyun:problem:unavailable, 2"
    })
    void eachRefusalOfWechatHasItsProblem(int errcode, int status, String type, String retryAfter) {
        wechatAnswers("{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(errcode));

        var answer = login("any").expectStatus().isEqualTo(status);

        answer.expectBody().jsonPath("$.type").isEqualTo(type);
        if (retryAfter != null) {
            answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, retryAfter);
        }
    }

    @Test
    void wechatThatDoesNotAnswerIsAwayAndTheSecretStaysHere() {
        WECHAT.on("GET /sns/jscode2session", Reply.NONE);

        login("any")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "2")
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("secret-of-the-app"));
    }

    @Test
    void aLoginWithoutACodeNamesTheField() {
        client.post()
                .uri("/v1/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("code");
    }

    private static void wechatAnswers(String json) {
        WECHAT.on("GET /sns/jscode2session", new Reply(200, "text/plain", json, Map.of()));
    }

    private ResponseSpec login(String code) {
        return client.post()
                .uri("/v1/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":\"%s\"}".formatted(code))
                .exchange();
    }
}
