package org.fengyun.simulator.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Base64 of HMAC-SHA256 over the timestamp, the nonce and the body, each ended by a newline. */
@Component
class CallbackSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CallbackSignature(SandboxPaymentProperties properties) {
        this.key = new SecretKeySpec(properties.key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String timestamp, String nonce, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = timestamp + "\n" + nonce + "\n" + body + "\n";
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
