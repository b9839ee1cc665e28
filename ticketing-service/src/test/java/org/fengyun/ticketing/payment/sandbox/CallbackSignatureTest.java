package org.fengyun.ticketing.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackSignatureTest {
    static final String KEY = "a key of the sandbox, for tests alone";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] BODY = "{\"名\":1}".getBytes(UTF_8);

    private final CallbackSignature signature = new CallbackSignature(KEY, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Map<String, String> headers = new HashMap<>();

    @BeforeEach
    void aCallbackOfThisMoment() throws GeneralSecurityException {
        sentAt(String.valueOf(NOW.getEpochSecond()));
    }

    @Test
    void itProvesTheBodyThatItWasMadeFor() {
        assertThat(signature.proves(headers::get, BODY)).isTrue();
        assertThat(signature.proves(headers::get, "{\"名\":2}".getBytes(UTF_8))).isFalse();
    }

    @Test
    void itProvesTheNonceToo() {
        headers.put("Sandbox-Nonce", "other");

        assertThat(signature.proves(headers::get, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sandbox-Timestamp", "Sandbox-Nonce", "Sandbox-Signature"})
    void withoutOneOfItsHeadersNothingIsProven(String header) {
        headers.remove(header);

        assertThat(signature.proves(headers::get, BODY)).isFalse();
    }

    /** A clock may be late as well as early. */
    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
    void itProvesForFiveMinutes(int seconds, boolean proven) throws GeneralSecurityException {
        sentAt(String.valueOf(NOW.getEpochSecond() + seconds));

        assertThat(signature.proves(headers::get, BODY)).isEqualTo(proven);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "", "9223372036854775807", "-9223372036854775808", "31556889864403199"})
    void aTimeThatIsNoneProvesNothing(String timestamp) throws GeneralSecurityException {
        sentAt(timestamp);

        assertThat(signature.proves(headers::get, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA"})
    void whatIsNoSignatureProvesNothing(String text) {
        headers.put("Sandbox-Signature", text);

        assertThat(signature.proves(headers::get, BODY)).isFalse();
    }

    private void sentAt(String timestamp) throws GeneralSecurityException {
        headers.putAll(signed(timestamp, BODY));
    }

    /** The headers with which the sandbox sends this. */
    static Map<String, String> signed(String timestamp, byte[] body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
        var text = timestamp + "\nnonce\n" + new String(body, UTF_8) + "\n";
        return Map.of(
                "Sandbox-Timestamp",
                timestamp,
                "Sandbox-Nonce",
                "nonce",
                "Sandbox-Signature",
                Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8))));
    }
}
