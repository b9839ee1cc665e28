package org.fengyun.admin.telemetry;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Checked here, and read by application.yaml, since the log begins before any bean is made.
 *
 * @param format text for people, or json: one object a line
 */
@Validated
@ConfigurationProperties("log")
record LogSettings(
        @DefaultValue("text") @Pattern(regexp = "text|json", message = "LOG_FORMAT must be text or json")
        String format) {}
