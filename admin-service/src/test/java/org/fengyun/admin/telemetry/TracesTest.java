package org.fengyun.admin.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fengyun.admin.AdminService;
import org.fengyun.admin.testing.Caller;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class TracesTest extends HttpTest {

    @Autowired
    private ApplicationContext withoutAnEndpoint;

    @Test
    void unlessTheyAreWantedNothingOfThemIsLoaded() {
        assertThat(withoutAnEndpoint.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tracer"));
    }

    @Test
    void aCallIsOneTraceFromTheEdgeToTheCore() throws Exception {
        CORE.answers("GET /internal/organizers", 200, "{\"items\": []}");
        try (var receiver = new SpanReceiver()) {
            var handedOn = call(receiver);

            assertThat(handedOn).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
            var trace = handedOn.split("-", -1)[1];
            assertThat(receiver.has(trace, "http get /v1/organizers")).isTrue();
            assertThat(receiver.has(trace, "admin-service")).isTrue();
        }
    }

    /** Calls a service that then ends, and so sends what it has, and gives what the core was told of the trace. */
    private static String call(SpanReceiver receiver) {
        try (var edge = start(receiver)) {
            var port = edge.getEnvironment().getRequiredProperty("local.server.port");
            Caller.named("http://127.0.0.1:" + port, USERNAME, PASSWORD).get("/v1/organizers");
            return String.valueOf(CORE.lastAsked().header("traceparent"));
        }
    }

    private static ConfigurableApplicationContext start(SpanReceiver receiver) {
        var arguments = List.of(
                "server.port=0",
                "otel.exporter-otlp-endpoint=" + receiver.url(),
                "otel.traces-sampler-arg=1",
                "ticketing-service.url=" + CORE.url(),
                "service.token=" + TOKEN,
                "admin.username=" + USERNAME,
                "admin.password=" + PASSWORD,
                "object-store.endpoint=http://127.0.0.1:1",
                "object-store.region=nowhere",
                "object-store.bucket=none",
                "object-store.access-key=none",
                "object-store.secret-key=none");
        return SpringApplication.run(
                AdminService.class,
                arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
    }
}
