package org.fengyun.miniprogram.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.miniprogram.standin.StandIn;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

class TracesTest extends WholeEdge {
    @Autowired
    ApplicationContext withoutAnEndpoint;

    @Test
    void unlessTheyAreWantedNothingOfThemIsLoaded() {
        assertThat(withoutAnEndpoint.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tracer"));
    }

    @Test
    void anOrderIsOneTraceFromTheEdgeToTheCore() throws Exception {
        try (var receiver = new SpanReceiver()) {
            var handedOn = order(receiver);

            assertThat(handedOn).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
            var trace = handedOn.split("-", -1)[1];
            assertThat(receiver.has(trace, "http post /v1/orders")).isTrue();
            assertThat(receiver.has(trace, "miniprogram-api")).isTrue();
        }
    }

    /** Calls a service that then ends, and so sends what it has, and gives what the core was told of the trace. */
    private static String order(SpanReceiver receiver) throws Exception {
        var buyer = newId();
        var line = "POST /internal/buyers/%s/orders".formatted(buyer);
        CORE.on(line, new Reply(201, "application/json", order("12"), Map.of()));
        try (var edge = start(receiver, CORE)) {
            place(edge.getEnvironment().getRequiredProperty("local.server.port"), buyer);
        }
        return String.valueOf(CORE.calls(line).getFirst().header("traceparent"));
    }

    private static void place(String port, String buyer) throws Exception {
        var body = "{\"showId\": \"7\", \"lines\": [{\"tierId\": \"8\", \"quantity\": 1}]}";
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/v1/orders".formatted(port)))
                .header("Authorization", "Bearer " + Tokens.of(buyer))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(call, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    private static ConfigurableApplicationContext start(SpanReceiver receiver, StandIn core) {
        var nowhere = "http://127.0.0.1:" + Ports.free();
        var arguments = List.of(
                "server.port=0",
                "otel.exporter-otlp-endpoint=" + receiver.url(),
                "otel.traces-sampler-arg=1",
                "ticketing-service.url=" + core.url(),
                "service.token=" + SERVICE_TOKEN,
                "buyer-token.key=" + TOKEN_KEY,
                "redis.url=" + nowhere.replace("http", "redis"),
                "object-store.endpoint=" + nowhere,
                "object-store.region=nowhere",
                "object-store.bucket=none",
                "object-store.access-key=none",
                "object-store.secret-key=none");
        return SpringApplication.run(
                ClassUtils.resolveClassName("org.fengyun.miniprogram.MiniprogramApi", null),
                arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
    }
}
