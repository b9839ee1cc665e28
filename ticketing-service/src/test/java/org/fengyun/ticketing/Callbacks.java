package org.fengyun.ticketing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Sends payment callbacks as the sandbox does. */
@Component
public final class Callbacks {
    private final MockMvcTester http;
    private final JsonMapper json;
    private final Clock clock;

    Callbacks(MockMvcTester http, JsonMapper json, Clock clock) {
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** Tells that the payment of this number was paid. */
    public Api.Answer send(String eventId, String number) {
        return send(
                TicketingTest.SANDBOX.paidEvent(eventId, number),
                SandboxStandIn.KEY,
                clock.instant().getEpochSecond());
    }

    public Api.Answer send(String body, String key, long timestamp) {
        var signature = sign(key, timestamp + "\nnonce\n" + body + "\n");
        var result = http.post()
                .uri("/callbacks/sandbox")
                .header("Sandbox-Timestamp", timestamp)
                .header("Sandbox-Nonce", "nonce")
                .header("Sandbox-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(UTF_8))
                .exchange();
        return new Api.Answer(result, json);
    }

    private static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
