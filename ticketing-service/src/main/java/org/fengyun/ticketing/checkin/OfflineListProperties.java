package org.fengyun.ticketing.checkin;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param validFor how long a scanner may go by a list */
@Validated
@ConfigurationProperties("offline-list")
record OfflineListProperties(
        @DefaultValue("12h")
        @DurationMin(minutes = 1, message = "OFFLINE_LIST_VALID_FOR must be from 1m to 7d")
        @DurationMax(days = 7, message = "OFFLINE_LIST_VALID_FOR must be from 1m to 7d")
        Duration validFor) {}
