package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.Polling;
import org.fengyun.simulator.RecordingServer;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaymentHttpTest extends SimulatorTest {

    private final RecordingServer merchant = new RecordingServer();
    private final String number = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    private final MovableClock clock;

    PaymentHttpTest(MovableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void close() {
        merchant.close();
    }

    @Test
    void aPaymentIsPreparedPaidAndQueried() {
        var prepared = prepare(1000);
        assertThat(prepared.text("payUrl")).isEqualTo("http://pay.example/pay/" + prepared.text("prepayId"));
        assertThat(query().text("status")).isEqualTo("OPEN");
        assertThat(query().json().path("transactionId").isNull()).isTrue();

        assertThat(decide(prepared, "PAY").text("status")).isEqualTo("PAID");

        var paid = query();
        assertThat(paid.text("number")).isEqualTo(number);
        assertThat(paid.text("status")).isEqualTo("PAID");
        assertThat(paid.json().path("amount").asLong()).isEqualTo(1000);
        assertThat(paid.text("transactionId")).hasSize(28);
        assertThat(paid.text("paidAt")).isEqualTo(clock.instant().toString());
    }

    @Test
    void theMerchantIsToldWithASignature() throws GeneralSecurityException {
        decide(prepare(1000), "PAY");
        Polling.until("the callback has come", () -> !merchant.calls().isEmpty());

        var call = merchant.calls().getFirst();
        var event = new JsonMapper().readTree(call.body());
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder("id", "type", "paymentNumber", "transactionId", "amount", "paidAt");
        assertThat(event.path("type").asString()).isEqualTo("PAYMENT_SUCCEEDED");
        assertThat(event.path("paymentNumber").asString()).isEqualTo(number);
        assertThat(event.path("amount").asLong()).isEqualTo(1000);
        assertThat(event.path("transactionId").asString()).isEqualTo(query().text("transactionId"));
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("Sandbox-Timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(call.header("Sandbox-Signature"))
                .isEqualTo(signature(call.header("Sandbox-Timestamp") + "\n" + call.header("Sandbox-Nonce") + "\n"
                        + call.body() + "\n"));
    }

    @Test
    void aMerchantThatDoesNotTakeItIsToldTheSameAgain() {
        merchant.replyStatus(500);
        decide(prepare(1000), "PAY");
        Polling.until("the first try has come", () -> !merchant.calls().isEmpty());

        merchant.replyStatus(200);
        Polling.until("the second try has come", () -> {
            clock.pass(Duration.ofSeconds(1));
            return merchant.calls().size() > 1;
        });

        var calls = merchant.calls();
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
        assertThat(calls.get(1).header("Sandbox-Nonce"))
                .isNotEqualTo(calls.get(0).header("Sandbox-Nonce"));
    }

    @Test
    void aDeclinedPaymentCanStillBePaid() {
        var prepared = prepare(1000);

        assertThat(decide(prepared, "DECLINE").text("status")).isEqualTo("OPEN");
        assertThat(decide(prepared, "PAY").text("status")).isEqualTo("PAID");
    }

    @Test
    void refusalsHaveTheirNames() {
        var prepared = prepare(1000);
        assertProblem(prepare(1001), 409, "amount-differs");

        decide(prepared, "PAY");
        assertProblem(prepare(1000), 409, "already-paid");
        assertProblem(merchantPost("/sandbox/payments/" + number + "/close", ""), 409, "already-paid");
        assertProblem(merchantGet("/sandbox/payments/NONE"), 404, "no-such-payment");
        assertProblem(postJson("/pay/none", "{\"decision\":\"PAY\"}"), 404, "no-such-payment");
    }

    @Test
    void aClosedPaymentIsRefusedToBothSides() {
        var prepared = prepare(1000);

        assertThat(merchantPost("/sandbox/payments/" + number + "/close", "").status())
                .isEqualTo(204);
        assertThat(merchantPost("/sandbox/payments/" + number + "/close", "").status())
                .isEqualTo(204);

        assertThat(query().text("status")).isEqualTo("CLOSED");
        assertProblem(decide(prepared, "PAY"), 409, "payment-closed");
        assertProblem(prepare(1000), 409, "payment-closed");
    }

    @Test
    void aNumberThatWasNeverMadeCanBeClosed() {
        assertThat(merchantPost("/sandbox/payments/" + number + "/close", "").status())
                .isEqualTo(204);

        assertThat(query().text("status")).isEqualTo("CLOSED");
        assertProblem(prepare(1000), 409, "payment-closed");
    }

    @Test
    void refundsAreGivenAndRefused() {
        decide(prepare(1000), "PAY");
        var first = refund("R" + number, 700);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("number")).isEqualTo("R" + number);
        assertThat(first.text("status")).isEqualTo("SUCCEEDED");
        assertThat(refund("R" + number, 700).body()).isEqualTo(first.body());
        assertThat(merchantGet("/sandbox/refunds/R" + number).body()).isEqualTo(first.body());
        assertProblem(refund("S" + number, 301), 409, "refund-exceeds-payment");
        assertProblem(refund("R" + number, 1), 409, "refund-differs");
        assertProblem(refund("T" + number, 300, 999), 409, "captured-differs");
        assertProblem(merchantGet("/sandbox/refunds/NONE"), 404, "no-such-refund");
    }

    @Test
    void onlyTheMerchantMayCall() {
        var path = "/sandbox/payments/" + number;

        assertProblem(get(path), 401, "unauthorized");
        assertProblem(send(request(path).header("Authorization", "Bearer guess")), 401, "unauthorized");
        assertProblem(postJson(path + "/close", ""), 401, "unauthorized");
        assertProblem(postJson("/sandbox/refunds", "{}"), 401, "unauthorized");
    }

    @Test
    void badInputNamesItsFields() {
        assertThat(fields(merchantPost("/sandbox/payments", "{}")))
                .containsExactlyInAnyOrder("number", "amount", "description", "payer", "expiresAt", "notifyUrl");
        assertThat(fields(merchantPost("/sandbox/payments", """
                {"number":"a","amount":0,"description":"d","payer":"p","expiresAt":"2000-01-01T00:00:00Z","notifyUrl":"ftp://x"}
                """)))
                .containsExactlyInAnyOrder("number", "amount", "notifyUrl");
        assertThat(fields(merchantPost("/sandbox/payments", "{\"amount\":1.5}")))
                .containsExactly("amount");
        assertThat(fields(merchantPost("/sandbox/payments", "{\"amount\":99999999999999999999}")))
                .containsExactly("amount");
        assertThat(fields(merchantPost("/sandbox/payments", "{\"expiresAt\":\"soon\"}")))
                .containsExactly("expiresAt");
        assertThat(fields(merchantPost("/sandbox/payments/lower/close", ""))).containsExactly("number");
        assertThat(fields(merchantPost("/sandbox/refunds", "{}")))
                .containsExactlyInAnyOrder("number", "paymentNumber", "amount", "captured", "reason");
        assertThat(fields(postJson("/pay/any", "{\"decision\":\"MAYBE\"}"))).containsExactly("decision");
        assertThat(fields(postJson("/pay/any", "{}"))).containsExactly("decision");
    }

    @Test
    void aPaymentThatWouldBeOverAlreadyIsClosed() {
        assertProblem(prepare(1000, "2020-01-01T00:00:00Z"), 409, "payment-closed");
    }

    private Answer prepare(long amount) {
        return prepare(amount, clock.instant().plus(Duration.ofMinutes(15)).toString());
    }

    private Answer prepare(long amount, String expiresAt) {
        return merchantPost("/sandbox/payments", """
                {"number":"%s","amount":%d,"description":"two tickets","payer":"alice","expiresAt":"%s","notifyUrl":"%s/callbacks"}
                """.formatted(number, amount, expiresAt, merchant.url()));
    }

    private Answer refund(String refundNumber, long amount) {
        return refund(refundNumber, amount, 1000);
    }

    private Answer refund(String refundNumber, long amount, long captured) {
        return merchantPost("/sandbox/refunds", """
                {"number":"%s","paymentNumber":"%s","amount":%d,"captured":%d,"reason":"late"}
                """.formatted(refundNumber, number, amount, captured));
    }

    private Answer decide(Answer prepared, String decision) {
        return postJson("/pay/" + prepared.text("prepayId"), "{\"decision\":\"" + decision + "\"}");
    }

    private Answer query() {
        return merchantGet("/sandbox/payments/" + number);
    }

    private Answer merchantGet(String path) {
        return send(request(path).header("Authorization", "Bearer " + KEY));
    }

    private Answer merchantPost(String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.problem()).isEqualTo(name);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map((JsonNode error) -> error.path("field").asString())
                .toList();
    }

    private static String signature(String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
