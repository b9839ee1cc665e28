package org.fengyun.admin.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.admin.testing.Environment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;

class TelemetrySettingsTest {

    @Test
    void unlessAskedForThereIsTextAndNoPort() {
        assertThat(Environment.of().bind(LogSettings.class)).isEqualTo(new LogSettings("text"));
        assertThat(Environment.of("METRICS_PORT", "").bind(MetricsSettings.class))
                .isEqualTo(new MetricsSettings(null));
    }

    @Test
    void aFormatThatNobodyKnowsIsRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("LOG_FORMAT", "xml").bind(LogSettings.class))
                .havingCause()
                .withMessageContaining("LOG_FORMAT must be text or json");
    }

    @Test
    void anEndpointThatIsNoAddressIsRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318")
                        .bind(TracingSettings.class))
                .havingCause()
                .withMessageContaining("OTEL_EXPORTER_OTLP_ENDPOINT must be an address");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("METRICS_PORT", "65536").bind(MetricsSettings.class))
                .havingCause()
                .withMessageContaining("METRICS_PORT must be from 1 to 65535");
    }
}
