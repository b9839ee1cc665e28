package org.fengyun.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.admin.testing.Caller;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends HttpTest {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** {@code -Dopenapi.write=true} writes the file instead. */
    @Test
    void theCommittedDescriptionIsWhatTheServiceServes() throws IOException {
        var served = Caller.unknown(address()).get("/v3/api-docs").json();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(COMMITTED)))
                .as("run the tests with -Dopenapi.write=true and commit openapi.json")
                .isEqualTo(served);
    }
}
