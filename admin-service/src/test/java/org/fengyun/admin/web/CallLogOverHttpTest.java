package org.fengyun.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CallLogOverHttpTest extends HttpTest {

    @Test
    void aCallThatMayChangeSomethingIsInTheLogWithItsIdAndWithoutItsSecrets(CapturedOutput log) {
        var id = administrator()
                .post("/v1/organizers/1/events/2/publish?secret=in-the-query", "")
                .header("X-Request-Id");

        // a call is logged when it is over, which its caller may know a moment before
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(log.getAll())
                        .containsPattern("\\[" + id + "] .*POST /v1/organizers/1/events/2/publish: 404 in [0-9]+ ms"));
        assertThat(log.getAll()).doesNotContain("in-the-query", PASSWORD, TOKEN);
    }
}
