package org.fengyun.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test over HTTP against the one simulator that all such tests share. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClockConfiguration.class)
public abstract class SimulatorTest {

    protected static final String KEY = "a shared secret";
    protected static final RecordingServer SERVICE = new RecordingServer();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        registry.add("simulator.data", SimulatorTest::newFolder);
        registry.add("sandbox-payment.key", () -> KEY);
        registry.add("miniprogram-api.url", SERVICE::url);
        registry.add("wechat.app-id", () -> "wx0123456789abcdef");
        registry.add("wechat.app-secret", () -> "app secret");
        registry.add("public.url", () -> "http://pay.example/");
    }

    /** What came back. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        /** The last part of a problem's type. */
        public String problem() {
            return text("type").replace("urn:fengyun:problem:", "");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected final Answer get(String path) {
        return send(request(path));
    }

    protected final Answer postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    protected final Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "simulator").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
