package org.fengyun.miniprogram.admission;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many calls a minute are let through; 0 is no limit. So many may also come at once.
 *
 * @param buyerReads what one buyer reads
 * @param buyerChanges what one buyer orders, pays and cancels
 * @param addressReads what is read from one address, behind which a carrier may have thousands of buyers
 * @param addressChanges what is ordered, paid and cancelled from one address
 * @param addressLogins logins from one address
 */
@Validated
@ConfigurationProperties("rate-limit")
record RateLimitProperties(
        @DefaultValue("1200")
        @Min(value = 0, message = "RATE_LIMIT_BUYER_READS is below 0: give calls a minute, or 0 for no limit")
        int buyerReads,

        @DefaultValue("120")
        @Min(value = 0, message = "RATE_LIMIT_BUYER_CHANGES is below 0: give calls a minute, or 0 for no limit")
        int buyerChanges,

        @DefaultValue("120000")
        @Min(value = 0, message = "RATE_LIMIT_ADDRESS_READS is below 0: give calls a minute, or 0 for no limit")
        int addressReads,

        @DefaultValue("12000")
        @Min(value = 0, message = "RATE_LIMIT_ADDRESS_CHANGES is below 0: give calls a minute, or 0 for no limit")
        int addressChanges,

        @DefaultValue("3000")
        @Min(value = 0, message = "RATE_LIMIT_ADDRESS_LOGINS is below 0: give calls a minute, or 0 for no limit")
        int addressLogins) {}
