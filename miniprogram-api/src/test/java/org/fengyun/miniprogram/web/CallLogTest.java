package org.fengyun.miniprogram.web;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(log.getAll())
                .containsPattern("\\[of-a-cancellation] .*POST /v1/orders/77/cancel: 404 in [0-9]+ ms")
                .doesNotContain(token, "in-the-query", SERVICE_TOKEN);
    }

    @Test
    void aReadIsNot(CapturedOutput log) {
        client.get().uri("/v1/nothing").header("X-Request-Id", "of-a-read").exchange();

        assertThat(log.getAll()).doesNotContain("GET /v1/nothing");
    }
}
