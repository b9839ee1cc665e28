package org.fengyun.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(log.getAll())
                .containsPattern("\\[" + id + "] .*POST /v1/organizers/1/events/2/publish: 404 in [0-9]+ ms")
                .doesNotContain("in-the-query", PASSWORD, TOKEN);
    }
}
