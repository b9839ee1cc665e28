package org.fengyun.ticketing.telemetry;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Answers Prometheus at /metrics on a port of its own, so that what the public reaches shows none. Not Spring Boot's management
 * server, a second Tomcat with a context of its own that every start would wait for: docs/decisions/0026.
 */
@Component
final class MetricsServer implements DisposableBean {
    private final @Nullable HTTPServer server;

    MetricsServer(MetricsProperties metrics, PrometheusRegistry registry) throws IOException {
        this.server = metrics.port() == null ? null : start(metrics.port(), registry);
    }

    private static HTTPServer start(int port, PrometheusRegistry registry) throws IOException {
        try {
            return HTTPServer.builder().port(port).registry(registry).buildAndStart();
        } catch (IOException taken) {
            throw new IOException("METRICS_PORT: nothing can listen at %d".formatted(port), taken);
        }
    }

    /** Where it listens, or null. */
    @Nullable
    Integer port() {
        return server == null ? null : server.getPort();
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.close();
        }
    }
}
