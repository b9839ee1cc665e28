package org.fengyun.admin.secret;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.admin.testing.Environment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;

class DemoSettingsTest {

    @Test
    void whatIsNeitherNoNorAllowedIsNamed() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of("DEMO_SECRETS", "yes").bind(DemoSettings.class))
                .havingCause()
                .withMessageContaining("DEMO_SECRETS must be no or allowed");
    }
}
