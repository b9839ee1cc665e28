package org.fengyun.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends SimulatorTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCommittedDescriptionIsWhatIsServed() throws IOException {
        var served = normalised(get("/v3/api-docs").body());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(normalised(Files.readString(COMMITTED)))
                .as("after a change of the API run the tests with -Dopenapi.write=true and commit openapi.json")
                .isEqualTo(served);
    }

    private static String normalised(String json) {
        return JSON.writeValueAsString(JSON.readValue(json, Object.class)).replace("\r\n", "\n") + "\n";
    }
}
