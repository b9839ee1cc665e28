package org.fengyun.miniprogram.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The metrics as Prometheus gets them. */
record Scraped(String text) {
    static Scraped from(MetricsServer server) {
        try (var client = HttpClient.newHttpClient()) {
            var metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(server.port()));
            return new Scraped(client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
