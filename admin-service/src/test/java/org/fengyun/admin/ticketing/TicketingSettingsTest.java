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

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789abcdef\n", "0123456789abcdef\r\n", "0123456789abcdef ", "0123456789abcdef\u6b63"})
    void aTokenThatNoHeaderCanCarryIsNamedAndNotShown(String token) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("SERVICE_TOKEN", token).bind(ServiceSettings.class))
                .havingCause()
                .withMessageContaining("SERVICE_TOKEN has a space, a line's end")
                .withMessageNotContaining("0123456789abcdef");
    }

    @Test
    void ofSeveralTokensTheFirstIsSent() {
        assertThat(Environment.of("SERVICE_TOKEN", "new,old")
                        .bind(ServiceSettings.class)
                        .sent())
                .isEqualTo("new");
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(new ServiceSettings("0123456789abcdef")).asString().doesNotContain("0123456789abcdef");
    }

    @Test
    void aMissingTokenIsNamed() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of().bind(ServiceSettings.class))
                .havingCause()
                .withMessageContaining("SERVICE_TOKEN is not set");
    }
}
