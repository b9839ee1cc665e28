package org.fengyun.ticketing.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fengyun.ticketing.payment.CallbackProperties;
import org.fengyun.ticketing.payment.PaymentProvider.Notice;
import org.fengyun.ticketing.payment.PaymentProvider.PaymentRequest;
import org.fengyun.ticketing.payment.PaymentProvider.Prepared;
import org.fengyun.ticketing.payment.PaymentProvider.RefundRequest;
import org.fengyun.ticketing.payment.PaymentProvider.RefundState;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.payment.ProviderUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is made of each answer that the sandbox may give. */
class SandboxProviderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PaymentRequest PAYMENT = new PaymentRequest("P1", 28_000, "长夜将明", "openid", NOON);
    private static final RefundRequest REFUND = new RefundRequest("R1", "P1", 8_000, 28_000, "BUYER");

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();

    HttpServer server;
    SandboxProvider provider;

    @BeforeEach
    void aSandbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sandbox/", this::answer);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        provider = new SandboxProvider(
                new SandboxProperties(url, CallbackSignatureTest.KEY),
                new CallbackProperties("https://tickets.example"),
                json,
                ObservationRegistry.NOOP,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPaymentIsPreparedWithAllThatThePayerAndTheCallbackNeed() {
        answers("POST /sandbox/payments", 200, "{\"prepayId\":\"PP1\",\"payUrl\":\"http://pay/PP1\"}");

        assertThat(provider.prepare(PAYMENT))
                .isEqualTo(new Prepared.Ready(Map.of("prepayId", "PP1", "payUrl", "http://pay/PP1")));

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Bearer " + CallbackSignatureTest.KEY);
            assertThat(json.readTree(call.body())).isEqualTo(json.readTree("""
                            {"number":"P1","amount":28000,"description":"长夜将明","payer":"openid",
                             "expiresAt":"2026-11-21T12:00:00Z",
                             "notifyUrl":"https://tickets.example/callbacks/sandbox"}
                            """));
        });
    }

    @Test
    void aPaymentThatWasPaidOrClosedIsOver() {
        answers("POST /sandbox/payments", 409, "{}");

        assertThat(provider.prepare(PAYMENT)).isEqualTo(new Prepared.Over());
    }

    @Test
    void aPaymentStandsWhereTheSandboxSays() {
        answers("GET /sandbox/payments/P1", 200, "{\"status\":\"OPEN\",\"amount\":28000}");
        assertThat(provider.query("P1")).isEqualTo(new State.Open());
        answers("GET /sandbox/payments/P1", 200, "{\"status\":\"CLOSED\",\"amount\":28000}");
        assertThat(provider.query("P1")).isEqualTo(new State.Closed());
        answers("GET /sandbox/payments/P1", 404, "{}");
        assertThat(provider.query("P1")).isEqualTo(new State.Unknown());
        answers(
                "GET /sandbox/payments/P1",
                200,
                "{\"status\":\"PAID\",\"amount\":27000,\"transactionId\":\"T1\",\"paidAt\":\"2026-11-21T12:00:00Z\"}");
        assertThat(provider.query("P1")).isEqualTo(new State.Paid("T1", 27_000, NOON));
    }

    @Test
    void aPaymentIsClosedUnlessItWasPaidMeanwhile() {
        answers("POST /sandbox/payments/P1/close", 204, "");
        assertThat(provider.close("P1")).isEqualTo(new State.Closed());
        answers("POST /sandbox/payments/P1/close", 409, "{}");
        answers(
                "GET /sandbox/payments/P1",
                200,
                "{\"status\":\"PAID\",\"amount\":28000,\"transactionId\":\"T1\",\"paidAt\":\"2026-11-21T12:00:00Z\"}");
        assertThat(provider.close("P1")).isEqualTo(new State.Paid("T1", 28_000, NOON));
    }

    @Test
    void aRefundIsAskedForWithTheWholeAndStandsWhereTheSandboxSays() {
        answers("POST /sandbox/refunds", 200, "{\"status\":\"PROCESSING\"}");
        assertThat(provider.refund(REFUND)).isEqualTo(new RefundState.Processing());
        answers("POST /sandbox/refunds", 200, "{\"status\":\"SUCCEEDED\"}");
        assertThat(provider.refund(REFUND)).isEqualTo(new RefundState.Succeeded());
        answers("POST /sandbox/refunds", 200, "{\"status\":\"FAILED\"}");
        assertThat(provider.refund(REFUND)).isEqualTo(new RefundState.Failed());
        answers("POST /sandbox/refunds", 429, "{\"reason\":\"NOT_ENOUGH\"}");
        assertThat(provider.refund(REFUND)).isEqualTo(new RefundState.Later("NOT_ENOUGH"));

        assertThat(calls.getFirst().body()).contains("\"number\":\"R1\"", "\"paymentNumber\":\"P1\"");
        assertThat(calls.getFirst().body()).contains("\"amount\":8000", "\"captured\":28000");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void aRefundThatTheSandboxRefusesHasFailed(int status) {
        answers("POST /sandbox/refunds", status, "{}");

        assertThat(provider.refund(REFUND)).isEqualTo(new RefundState.Failed());
    }

    @Test
    void aRefundThatTheSandboxNeverHeardOfIsNone() {
        answers("GET /sandbox/refunds/R1", 404, "{}");
        assertThat(provider.queryRefund("R1")).isEmpty();
        answers("GET /sandbox/refunds/R1", 200, "{\"status\":\"SUCCEEDED\"}");
        assertThat(provider.queryRefund("R1")).contains(new RefundState.Succeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "no json", "{}", "{\"status\":\"PAID\",\"amount\":1}", "{\"status\":\"LOST\"}"})
    void whateverElseItAnswersNothingIsKnown(String body) {
        answers("GET /sandbox/payments/P1", 200, body);
        answers("GET /sandbox/refunds/R1", 200, body);
        answers("POST /sandbox/refunds", 200, body);
        answers("POST /sandbox/payments", 200, body);
        answers("POST /sandbox/payments/P1/close", 500, body);

        expectNothingKnown(() -> provider.query("P1"));
        expectNothingKnown(() -> provider.queryRefund("R1"));
        expectNothingKnown(() -> provider.refund(REFUND));
        expectNothingKnown(() -> provider.prepare(PAYMENT));
        expectNothingKnown(() -> provider.close("P1"));
    }

    @Test
    void aRefundThatIsPutOffWithoutAWordIsNotKnown() {
        answers("POST /sandbox/refunds", 429, "");

        expectNothingKnown(() -> provider.refund(REFUND));
    }

    @Test
    @Timeout(60)
    void aSandboxThatTakesTheCallAndNeverAnswersIsGivenUp() {
        var givenUp = new CompletableFuture<Boolean>();
        server.removeContext("/sandbox/");
        server.createContext("/sandbox/", _ -> givenUp.join());

        expectNothingKnown(() -> provider.query("P1"));
        givenUp.complete(true);
    }

    @Test
    void aCallbackIsANoticeOnlyIfItIsSignedAndCanBeRead() throws GeneralSecurityException {
        var event = """
                {"id":"event","type":"PAYMENT_SUCCEEDED","paymentNumber":"P1","transactionId":"T1","amount":28000,
                 "paidAt":"2026-11-21T12:00:00Z"}
                """;

        assertThat(verified(event)).contains(new Notice.PaymentPaid("event", "P1", new State.Paid("T1", 28_000, NOON)));
        assertThat(verified("no json")).isEmpty();
        assertThat(provider.verify(_ -> null, event.getBytes(UTF_8))).isEmpty();
    }

    private Optional<Notice> verified(String text) throws GeneralSecurityException {
        var body = text.getBytes(UTF_8);
        return provider.verify(CallbackSignatureTest.signed(String.valueOf(NOON.getEpochSecond()), body)::get, body);
    }

    private static void expectNothingKnown(ThrowingCallable call) {
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(call)
                .withMessageStartingWith("the sandbox: ")
                .havingCause();
    }

    private void answers(String call, int status, String body) {
        answers.put(call, new Answer(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            calls.add(new Call(exchange.getRequestHeaders().getFirst("Authorization"), body));
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var answer = answers.getOrDefault(call, new Answer(400, "{}"));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, String body) {}

    private record Call(String authorization, String body) {}
}
