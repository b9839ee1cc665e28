package org.fengyun.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.admin.testing.Environment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;

class AdministratorSettingsTest {

    @Test
    void nameAndPasswordComeFromTheEnvironment() {
        var settings = Environment.of("ADMIN_USERNAME", "a", "ADMIN_PASSWORD", "twelve chars")
                .bind(AdministratorSettings.class);

        assertThat(settings).isEqualTo(new AdministratorSettings("a", "twelve chars"));
    }

    @Test
    void whatIsNotSetIsNamed() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> Environment.of().bind(AdministratorSettings.class))
                .havingCause()
                .withMessageContainingAll("ADMIN_USERNAME is not set", "ADMIN_PASSWORD is not set");
    }

    @Test
    void aShortPasswordIsRefusedAndNotShown() {
        var environment = Environment.of("ADMIN_USERNAME", "a", "ADMIN_PASSWORD", "elevenchars");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> environment.bind(AdministratorSettings.class))
                .havingCause()
                .withMessageContaining("ADMIN_PASSWORD has fewer than 12 characters")
                .withMessageNotContaining("elevenchars");
    }

    @Test
    void aPasswordWithALinesEndIsRefusedAndNotShown() {
        var environment = Environment.of("ADMIN_USERNAME", "a", "ADMIN_PASSWORD", "twelve chars\n");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> environment.bind(AdministratorSettings.class))
                .havingCause()
                .withMessageContaining("ADMIN_PASSWORD has a line's end")
                .withMessageNotContaining("twelve chars");
    }

    @Test
    void aNameWithAColonIsRefused() {
        var environment = Environment.of("ADMIN_USERNAME", "a:b", "ADMIN_PASSWORD", "twelve chars");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> environment.bind(AdministratorSettings.class))
                .havingCause()
                .withMessageContaining("ADMIN_USERNAME contains a colon");
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(new AdministratorSettings("a", "twelve chars")).asString().doesNotContain("twelve");
    }
}
