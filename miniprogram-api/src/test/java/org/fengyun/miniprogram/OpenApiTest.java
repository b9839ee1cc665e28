package org.fengyun.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends WholeEdge {
    private static final Path COMMITTED = Path.of("openapi.json");

    /** {@code -Dopenapi.write=true} writes the file instead. */
    @Test
    void theCommittedContractIsTheOneThatIsServed() throws IOException {
        var served = normalised(client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("run this test with -Dopenapi.write=true and commit the file")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void thereIsAPageToTryItOn() {
        client.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
        client.get().uri("/swagger-ui.html").exchange().expectStatus().is3xxRedirection();
    }

    private static String normalised(@Nullable String json) {
        var sorted = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return sorted.writeValueAsString(sorted.readValue(json, Object.class)) + "\n";
    }
}
