package org.fengyun.ticketing.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the database.
 *
 * @param holds orders that keep places and wait for payment
 * @param holdsOverdue of these, those that should have been given back a while ago
 * @param refundsWaiting refunds that a provider has not ended yet
 * @param oldestRefund when the oldest of these was asked for
 * @param refundsFailed refunds that wait for a person
 * @param cancellationsStuck orders of shows that were called off which could not be put on their way back
 * @param tasksLate tasks that are due since a while and that nobody carries out
 */
record Look(
        long holds,
        long holdsOverdue,
        long refundsWaiting,
        @Nullable Instant oldestRefund,
        long refundsFailed,
        long cancellationsStuck,
        long tasksLate) {}
