package org.fengyun.ticketing.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over timestamp, nonce and raw body, a line each; an old one proves nothing. */
final class CallbackSignature {
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Clock clock;

    CallbackSignature(String key, Clock clock) {
        this.key = new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    boolean proves(UnaryOperator<@Nullable String> header, byte[] body) {
        var timestamp = header.apply("Sandbox-Timestamp");
        var nonce = header.apply("Sandbox-Nonce");
        var given = header.apply("Sandbox-Signature");
        return timestamp != null
                && nonce != null
                && given != null
                && isRecent(timestamp)
                && MessageDigest.isEqual(sign(timestamp, nonce, body), decode(given));
    }

    private boolean isRecent(String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    private byte[] sign(String timestamp, String nonce, byte[] body) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((timestamp + "\n" + nonce + "\n").getBytes(UTF_8));
            mac.update(body);
            mac.update((byte) '\n');
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decode(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
