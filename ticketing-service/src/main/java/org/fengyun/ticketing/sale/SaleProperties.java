package org.fengyun.ticketing.sale;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param holdFor how long an unpaid order keeps its places
 * @param batchSize most requests that one transaction decides
 * @param queueLength most requests that wait for a show, in one instance; beyond it callers hear busy
 * @param answerWithin how long a caller waits before the outcome is unknown to it
 */
@Validated
@ConfigurationProperties("sale")
record SaleProperties(
        @DefaultValue("15m")
        @DurationMin(seconds = 1, message = "SALE_HOLD_FOR must be from 1s to 1d")
        @DurationMax(days = 1, message = "SALE_HOLD_FOR must be from 1s to 1d")
        Duration holdFor,

        @DefaultValue("256")
        @Min(value = 1, message = "SALE_BATCH_SIZE must be from 1 to 1000")
        @Max(value = 1000, message = "SALE_BATCH_SIZE must be from 1 to 1000")
        int batchSize,

        @DefaultValue("2048")
        @Min(value = 1, message = "SALE_QUEUE_LENGTH must be from 1 to 100000")
        @Max(value = 100_000, message = "SALE_QUEUE_LENGTH must be from 1 to 100000")
        int queueLength,

        @DefaultValue("5s")
        @DurationMin(millis = 100, message = "SALE_ANSWER_WITHIN must be from 100ms to 1m")
        @DurationMax(minutes = 1, message = "SALE_ANSWER_WITHIN must be from 100ms to 1m")
        Duration answerWithin) {}
