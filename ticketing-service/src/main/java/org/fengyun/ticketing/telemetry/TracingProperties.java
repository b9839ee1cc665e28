package org.fengyun.ticketing.telemetry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Checked here, and read by application.yml. The names are those of OpenTelemetry.
 *
 * @param exporterOtlpEndpoint where traces are sent, by OTLP over HTTP; without it none are made
 * @param tracesSamplerArg the share of requests that are traced, 0 to 1
 */
@Validated
@ConfigurationProperties("otel")
record TracingProperties(
        @Pattern(
                regexp = "(https?://\\S+)?",
                message = "OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://host:4318, without a path")
        @Nullable
        String exporterOtlpEndpoint,

        @DefaultValue("0.1")
        @DecimalMin(value = "0", message = "OTEL_TRACES_SAMPLER_ARG must be from 0 to 1")
        @DecimalMax(value = "1", message = "OTEL_TRACES_SAMPLER_ARG must be from 0 to 1")
        double tracesSamplerArg) {}
