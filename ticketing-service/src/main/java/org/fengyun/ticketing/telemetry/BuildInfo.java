package org.fengyun.ticketing.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells which version answers, so that a dashboard shows a release as it goes. */
@Component
record BuildInfo(
        @Value("${spring.application.version:unreleased}") String version) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fengyun.build.info", () -> 1)
                .description("1, with the version as a label")
                .tag("version", version)
                .register(meters);
    }
}
