package org.fengyun.miniprogram.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics as Prometheus gets them. */
record Scraped(String text) {
    /** Ours, and those of libraries that somebody may ask for; others come and go with the JVM. */
    private static final Pattern NAME = Pattern.compile(
            "(fengyun|http|hikaricp|dbscheduler|cache)_[a-z_]+|jvm_(memory_(used|max)_bytes|threads_live_threads)|process_(cpu_usage|uptime_seconds)");

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

    /** The names, in order, each on a line. */
    String names() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .filter(NAME.asMatchPredicate())
                .distinct()
                .sorted()
                .map(name -> name + "\n")
                .collect(Collectors.joining());
    }
}
