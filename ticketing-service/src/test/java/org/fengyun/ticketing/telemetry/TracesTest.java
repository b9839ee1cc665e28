package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.ticketing.TicketingService;
import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

class TracesTest extends TicketingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    ApplicationContext withoutAnEndpoint;

    @Test
    void unlessTheyAreWantedNothingOfThemIsLoaded() {
        assertThat(withoutAnEndpoint.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tracer"));
    }

    @Test
    void aCallOfAnEdgeIsASpanOfItsTrace() throws Exception {
        try (var receiver = new SpanReceiver()) {
            // ends, and so sends what it has
            try (var service = start(receiver)) {
                call(service.getEnvironment().getRequiredProperty("local.server.port"));
            }

            assertThat(receiver.has(TRACE, "ticketing-service")).isTrue();
            assertThat(receiver.has(TRACE, "http get /internal/organizers")).isTrue();
        }
    }

    private static void call(String port) throws Exception {
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/internal/organizers".formatted(port)))
                .header("Authorization", "Bearer " + SERVICE_TOKEN)
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(call, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static ConfigurableApplicationContext start(SpanReceiver receiver) {
        var mysql = TestServers.mysql();
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var arguments = List.of(
                "server.port=0",
                // the components of tests are found too, and not to be had here
                "spring.main.lazy-initialization=true",
                "otel.exporter-otlp-endpoint=" + receiver.url(),
                "otel.traces-sampler-arg=0",
                "mysql.address=" + mysql.address(),
                "mysql.username=" + mysql.username(),
                "mysql.password=" + mysql.password(),
                "mysql.database=" + mysql.newDatabase(),
                "redis.url=" + TestServers.redis().url(),
                "service.token=" + SERVICE_TOKEN,
                "ticket.signing-key=" + key,
                "identity.encryption-key=" + key,
                "identity.hash-key=" + key,
                "public.url=http://127.0.0.1:1",
                "sandbox-payment.url=" + SANDBOX.url(),
                "sandbox-payment.key=" + SERVICE_TOKEN);
        return SpringApplication.run(
                TicketingService.class,
                arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
    }
}
