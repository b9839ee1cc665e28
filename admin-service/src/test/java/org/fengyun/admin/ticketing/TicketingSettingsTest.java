package org.fengyun.admin.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.admin.testing.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;

class TicketingSettingsTest {

    @Test
    void theCoreIsFoundThroughTheEnvironment() {
        var environment = Environment.of("TICKETING_SERVICE_URL", "http://core:8080", "SERVICE_TOKEN", "t");

        assertThat(environment.bind(TicketingServiceSettings.class))
                .isEqualTo(new TicketingServiceSettings("http://core:8080"));
        assertThat(environment.bind(ServiceSettings.class)).isEqualTo(new ServiceSettings("t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "core:8080", "ftp://core", "http://core/path"})
    void anAddressThatIsNoneIsNamed(String url) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("TICKETING_SERVICE_URL", url).bind(TicketingServiceSettings.class))
                .havingCause()
                .withMessageContaining("TICKETING_SERVICE_URL");
    }

    @Test
    void aMissingTokenIsNamed() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of().bind(ServiceSettings.class))
                .havingCause()
                .withMessageContaining("SERVICE_TOKEN is not set");
    }
}
