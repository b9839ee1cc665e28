package org.fengyun.miniprogram.telemetry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param port where Prometheus asks; 0 is any that is free, and null is nowhere */
@Validated
@ConfigurationProperties("metrics")
record MetricsProperties(
        @Min(value = 0, message = "METRICS_PORT must be from 1 to 65535, or left out for no metrics")
        @Max(value = 65_535, message = "METRICS_PORT must be from 1 to 65535, or left out for no metrics")
        @Nullable
        Integer port) {}
