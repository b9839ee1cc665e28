package org.fengyun.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.fengyun.simulator.RecordingServer.Call;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayHttpTest extends SimulatorTest {

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.calls().clear();
        SERVICE.replyStatus(204);
    }

    @Test
    void theServiceLearnsWhoCalls() {
        send(call("/v1/events"));

        var call = onlyCall();
        assertThat(call.header("X-WX-OPENID")).isEqualTo("alice");
        assertThat(call.header("X-WX-APPID")).isEqualTo("wx0123456789abcdef");
        assertThat(call.header("X-WX-ENV")).isNotEmpty();
        assertThat(call.header("X-WX-SOURCE")).isNotEmpty();
        assertThat(call.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void forgedIdentityDoesNotPass() {
        send(call("/v1/events")
                .header("X-WX-OPENID", "mallory")
                .header("x-wx-unionid", "mallory")
                .header("X-Forwarded-For", "203.0.113.1"));

        var call = onlyCall();
        assertThat(call.header("X-WX-OPENID")).isEqualTo("alice");
        assertThat(call.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(call.headers()).doesNotContainKeys("x-wx-unionid", "x-wx-service", "x-simulated-openid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void methodPathQueryHeadersAndBodyPassUnchanged(String method) {
        send(call("/v1/events/%E7%A5%A8?q=a%20b&q=%2F&cursor=")
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString("名=值&a=b")));

        var call = onlyCall();
        assertThat(call.method()).isEqualTo(method);
        assertThat(call.target()).isEqualTo("/v1/events/%E7%A5%A8?q=a%20b&q=%2F&cursor=");
        assertThat(call.header("Idempotency-Key")).isEqualTo("k1");
        assertThat(call.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(call.body()).isEqualTo("名=值&a=b");
    }

    @Test
    void statusHeadersAndBodyComeBackUnchanged() {
        var body = "{\"title\":\"售罄\"}".getBytes(StandardCharsets.UTF_8);
        SERVICE.reply(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Keep-Alive", "timeout=1");
            exchange.sendResponseHeaders(409, body.length);
            exchange.getResponseBody().write(body);
        });

        var answer = send(call("/v1/orders"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"title\":\"售罄\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Keep-Alive")).isNotEqualTo("timeout=1");
    }

    @Test
    void aRedirectIsTheClientsToFollow() {
        SERVICE.reply(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        var answer = send(call("/v1/events"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/elsewhere");
    }

    @Test
    void theSimulatorsOwnPathsBelongToTheServiceToo() {
        send(call("/livez"));

        assertThat(onlyCall().target()).isEqualTo("/livez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "OPTIONS", "TRACED"})
    void anotherMethodIsRefused(String method) {
        var answer = send(call("/v1/events").method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow").split(", ?", -1)).containsExactlyInAnyOrder("GET", "POST", "PUT", "DELETE");
        assertThat(SERVICE.calls()).isEmpty();
    }

    @Test
    void anUnknownServiceIsRefused() {
        var answer = send(request("/v1/events").header("X-WX-SERVICE", "nobody").header("X-Simulated-Openid", "alice"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains("X-WX-SERVICE").contains("nobody");
    }

    @Test
    void aCallOfNobodyIsToldTheHeader() {
        var answer = send(request("/v1/events").header("X-WX-SERVICE", "miniprogram-api"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthorized");
        assertThat(answer.text("detail")).contains("X-Simulated-Openid");
    }

    @Test
    void aNameThatIsNoOpenidIsRefused() {
        var answer = send(
                request("/v1/events").header("X-WX-SERVICE", "miniprogram-api").header("X-Simulated-Openid", "a b"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aBodyOf100KBPasses() {
        send(call("/v1/orders").POST(BodyPublishers.ofByteArray(new byte[100 * 1024])));

        assertThat(onlyCall().body()).hasSize(100 * 1024);
    }

    @Test
    void aBodyOf101KBIsRefused() {
        var answer = send(call("/v1/orders").POST(BodyPublishers.ofByteArray(new byte[101 * 1024])));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
        assertThat(SERVICE.calls()).isEmpty();
    }

    @Test
    void aBodyOfUnknownLengthIsCounted() {
        var answer = send(call("/v1/orders")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[101 * 1024]))));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(SERVICE.calls()).isEmpty();
    }

    @Test
    void anAnswerOf1000KiBPasses() {
        answerBytes(1000 * 1024);

        assertThat(send(call("/v1/plan")).body()).hasSize(1000 * 1024);
    }

    @Test
    void aLargerAnswerIsRefused() {
        answerBytes(1000 * 1024 + 1);

        var answer = send(call("/v1/plan"));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.problem()).isEqualTo("answer-too-large");
    }

    private HttpRequest.Builder call(String path) {
        return request(path).header("X-WX-SERVICE", "miniprogram-api").header("X-Simulated-Openid", "alice");
    }

    private static Call onlyCall() {
        assertThat(SERVICE.calls()).hasSize(1);
        return SERVICE.calls().getFirst();
    }

    private static void answerBytes(int length) {
        SERVICE.reply(exchange -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(new byte[length]);
        });
    }
}
