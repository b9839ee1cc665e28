package org.fengyun.ticketing.telemetry;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Where no traces are wanted, nothing of them is loaded: it would cost each start, and each call a little. */
final class TracingOnDemand implements EnvironmentPostProcessor {
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.autoconfigure.";
    private static final List<String> ALL = List.of(
            TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
            TRACING + "autoconfigure.NoopTracerAutoConfiguration",
            TRACING + "autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
            TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
            TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
            OPEN_TELEMETRY + "OpenTelemetrySdkAutoConfiguration",
            OPEN_TELEMETRY + "logging.OpenTelemetryLoggingAutoConfiguration",
            OPEN_TELEMETRY + "logging.otlp.OtlpLoggingAutoConfiguration");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty("otel.exporter-otlp-endpoint"))) {
            Map<String, Object> none = Map.of("spring.autoconfigure.exclude", String.join(",", ALL));
            environment.getPropertySources().addLast(new MapPropertySource("no-traces", none));
        }
    }
}
