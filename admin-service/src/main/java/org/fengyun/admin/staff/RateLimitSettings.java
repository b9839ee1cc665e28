package org.fengyun.admin.staff;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may call, each instance for itself.
 *
 * @param addressCalls calls a minute from one address; the gates of a venue may share one
 * @param wrongPasswords wrong passwords a minute for one name from one address
 */
@Validated
@ConfigurationProperties("rate-limit")
record RateLimitSettings(
        @DefaultValue("6000")
        @Min(value = 1, message = "RATE_LIMIT_ADDRESS_CALLS lets nobody call: give at least 1 call a minute")
        int addressCalls,

        @DefaultValue("10")
        @Min(value = 1, message = "RATE_LIMIT_WRONG_PASSWORDS lets nobody in: give at least 1 a minute")
        int wrongPasswords) {}
