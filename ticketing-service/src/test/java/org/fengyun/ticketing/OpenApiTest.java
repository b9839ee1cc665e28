package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends TicketingTest {
    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    /** {@code -Dopenapi.write=true} writes the file instead. */
    @Test
    void theCommittedContractIsTheOneThatIsServed() throws IOException {
        var answer = api.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var served = SORTED.writeValueAsString(SORTED.readValue(answer.body(), Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("run this test with -Dopenapi.write=true and commit openapi.json")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void thereIsAPageToTryItOn() {
        assertThat(api.get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
