package org.fengyun.miniprogram.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;

@ExtendWith(OutputCaptureExtension.class)
class CallLogTest extends WholeEdge {
    @Test
    void aCallThatMayChangeSomethingIsInTheLogWithItsIdAndWithoutItsSecrets(CapturedOutput log) {
        var token = Tokens.of(newId());
        client.post()
                .uri("/v1/orders/77/cancel?secret=in-the-query")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header("X-Request-Id", "of-a-cancellation")
                .exchange();

        awaitLine(log, "\\[of-a-cancellation] .*POST /v1/orders/77/cancel: 404 in [0-9]+ ms");
        assertThat(log.getAll()).doesNotContain(token, "in-the-query", SERVICE_TOKEN);
    }

    @Test
    void aReadIsNot(CapturedOutput log) {
        client.get().uri("/v1/nothing").header("X-Request-Id", "of-a-read").exchange();
        client.post().uri("/v1/nothing").header("X-Request-Id", "of-a-change").exchange();

        awaitLine(log, "\\[of-a-change] .*POST /v1/nothing");
        assertThat(log.getAll()).doesNotContain("GET /v1/nothing");
    }

    /** A call is logged when it is over, which its caller may know a moment before. */
    private static void awaitLine(CapturedOutput log, String pattern) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(log.getAll()).containsPattern(pattern));
    }
}
