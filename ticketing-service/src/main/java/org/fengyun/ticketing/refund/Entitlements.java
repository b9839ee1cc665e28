package org.fengyun.ticketing.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.event.RefundTerms;
import org.fengyun.ticketing.refund.RefundRules.Rate;
import org.fengyun.ticketing.sale.Order;
import org.fengyun.ticketing.show.AnnouncedStarts;
import org.fengyun.ticketing.show.Show;
import org.springframework.stereotype.Component;

/**
 * What the buyer of an order may have back at this moment: by the steps and the start that were announced when it was
 * placed, or are announced now, whatever is kinder.
 */
@Component
class Entitlements {
    private final RefundTerms terms;
    private final AnnouncedStarts starts;
    private final Clock clock;

    Entitlements(RefundTerms terms, AnnouncedStarts starts, Clock clock) {
        this.terms = terms;
        this.starts = starts;
        this.clock = clock;
    }

    /** @throws RefundProblem.NotRefundable if the show was called off, or has begun */
    Rate of(Show show, Order order) {
        if (show.status() == EventStatus.CANCELLED) {
            throw RefundProblem.NotRefundable.calledOff();
        }
        var now = clock.instant();
        var start = kinderStart(show, order);
        if (!now.isBefore(start)) {
            throw RefundProblem.NotRefundable.begun();
        }
        var eventId = show.eventId().value();
        return Stream.of(terms.at(eventId, order.createdAt()), terms.now(eventId))
                .map(steps -> new Rate(steps.percent(start, now), steps.deadline(start)))
                .max(Comparator.comparingInt(Rate::percent).thenComparing(Entitlements::deadline))
                .orElseThrow();
    }

    /** The later one: every step ends so many hours before the start. */
    private Instant kinderStart(Show show, Order order) {
        var then = starts.at(show, order.createdAt());
        return then.isAfter(show.startsAt()) ? then : show.startsAt();
    }

    private static Instant deadline(Rate rate) {
        return rate.deadline().orElse(Instant.MIN);
    }
}
