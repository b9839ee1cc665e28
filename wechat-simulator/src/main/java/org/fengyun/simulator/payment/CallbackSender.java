package org.fengyun.simulator.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.fengyun.simulator.fault.CallbackRule.Forgery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one callback once, freshly signed. */
@Component
class CallbackSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackSender.class);
    private static final Duration AGE_OF_THE_OLD = Duration.ofHours(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final CallbackSignature signature;
    private final Numbers numbers;
    private final Clock clock;

    CallbackSender(CallbackSignature signature, Numbers numbers, Clock clock) {
        this.signature = signature;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @return whether the merchant took it, which is an answer of 200 to 299 */
    boolean send(Callback callback) {
        try {
            var answer = http.send(request(callback), HttpResponse.BodyHandlers.ofInputStream());
            // Not read: the timeout ends with the headers, and a body that never ends would hold this delivery for
            // ever.
            answer.body().close();
            return answer.statusCode() / 100 == 2;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Callback {} to {} failed: {}", callback.id(), callback.notifyUrl(), e.toString());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(Callback callback) {
        var old = callback.forgery() == Forgery.OLD_TIMESTAMP;
        var timestamp = Long.toString(
                clock.instant().minus(old ? AGE_OF_THE_OLD : Duration.ZERO).getEpochSecond());
        var nonce = numbers.nonce();
        var signed = callback.forgery() == Forgery.WRONG_SIGNATURE ? callback.body() + " " : callback.body();
        return HttpRequest.newBuilder(URI.create(callback.notifyUrl()))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Sandbox-Timestamp", timestamp)
                .header("Sandbox-Nonce", nonce)
                .header("Sandbox-Signature", signature.of(timestamp, nonce, signed))
                .POST(HttpRequest.BodyPublishers.ofString(callback.body()))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
