package org.fengyun.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.fengyun.simulator.RecordingServer;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    @Test
    void aServiceThatDoesNotAnswerInTimeIsCutOff() {
        var end = new CountDownLatch(1);
        try (var service = new RecordingServer();
                var client = new ServiceClient(Duration.ofMillis(100))) {
            service.reply(_ -> await(end));

            assertThatThrownBy(() -> client.exchange("miniprogram-api", get(service.url())))
                    .isInstanceOf(GatewayProblem.TooSlow.class);
            end.countDown();
        }
    }

    @Test
    void aBodyThatDoesNotEndInTimeIsCutOff() {
        var end = new CountDownLatch(1);
        try (var service = new RecordingServer();
                var client = new ServiceClient(Duration.ofMillis(500))) {
            service.reply(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('[');
                exchange.getResponseBody().flush();
                await(end);
            });

            assertThatThrownBy(() -> client.exchange("miniprogram-api", get(service.url())))
                    .isInstanceOf(GatewayProblem.TooSlow.class);
            end.countDown();
        }
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() {
        var service = new RecordingServer();
        service.close();
        try (var client = new ServiceClient()) {
            assertThatThrownBy(() -> client.exchange("miniprogram-api", get(service.url())))
                    .isInstanceOf(GatewayProblem.Unreachable.class)
                    .hasMessageContaining("miniprogram-api");
        }
    }

    @Test
    void aServiceThatBreaksOffLeavesTheOutcomeUnknown() {
        try (var service = new RecordingServer();
                var client = new ServiceClient()) {
            service.reply(_ -> {});

            assertThatThrownBy(() -> client.exchange("miniprogram-api", get(service.url())))
                    .isInstanceOf(GatewayProblem.BrokenOff.class);
        }
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
