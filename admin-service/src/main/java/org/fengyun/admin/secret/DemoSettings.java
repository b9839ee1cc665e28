package org.fengyun.admin.secret;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param secrets {@code allowed} where nothing is sold in earnest: a laptop, a drill */
@Validated
@ConfigurationProperties("demo")
record DemoSettings(
        @DefaultValue("no") @Pattern(regexp = "no|allowed", message = "DEMO_SECRETS must be no or allowed")
        String secrets) {}
