package org.fengyun.miniprogram.poster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.net.URI;
import java.util.Random;
import java.util.UUID;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class PostersTest extends WholeEdge {

    @Test
    void aPosterComesAsItWasStored() throws MinioException {
        var picture = new byte[300_000];
        new Random(7).nextBytes(picture);
        var name = store("image/png", picture);

        client.get()
                .uri("/v1/posters/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .contentLength(picture.length)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(byte[].class)
                .value(body -> assertThat(body).isEqualTo(picture));
    }

    @Test
    void whatIsNoPictureIsNotShown() throws MinioException {
        var name = store("text/html", "<script>alert(1)</script>".getBytes(UTF_8));

        client.get().uri("/v1/posters/" + name).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-there.png", "{name}", ".hidden", "-x", "a b.png", "%E6%B5%B7%E6%8A%A5.png"})
    void anUnknownPosterIsAProblem(String name) {
        client.get()
                .uri(URI.create(
                        "/v1/posters/" + name.replace("{name}", "x".repeat(201)).replace(" ", "%20")))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:not-found");
    }

    private static String store(String type, byte[] content) throws MinioException {
        var store = TestServers.objectStore();
        var name = "poster-" + UUID.randomUUID() + ".png";
        var client = MinioClient.builder()
                .endpoint(store.endpoint())
                .region(store.region())
                .credentials(store.accessKey(), store.secretKey())
                .build();
        client.putObject(PutObjectArgs.builder()
                .bucket(store.bucket())
                .object(name)
                .contentType(type)
                .data(content, content.length)
                .build());
        return name;
    }
}
