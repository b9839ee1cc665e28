package org.fengyun.ticketing.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.event.RefundTermsMapper.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each event announces about refunds, with what it announced before: nothing is ever overwritten. */
@Component
public class RefundTerms {
    private static final TypeReference<List<RefundStep>> STEPS = new TypeReference<>() {};

    private final RefundTermsMapper terms;
    private final JsonMapper json;
    private final Clock clock;

    RefundTerms(RefundTermsMapper terms, JsonMapper json, Clock clock) {
        this.terms = terms;
        this.json = json;
        this.clock = clock;
    }

    /** What is announced now. */
    public RefundSteps now(long eventId) {
        return read(terms.latest(eventId));
    }

    /** What was announced at this moment. */
    public RefundSteps at(long eventId, Instant moment) {
        return read(terms.at(eventId, moment));
    }

    /** Announces these from now on. The event must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(long eventId, RefundSteps steps) {
        var latest = terms.latest(eventId);
        if (!read(latest).equals(steps)) {
            var version = latest.map(Terms::version).orElse(0) + 1;
            terms.add(eventId, version, clock.instant(), json.writeValueAsString(steps.steps()));
        }
    }

    private RefundSteps read(Optional<Terms> found) {
        return found.map(announced -> new RefundSteps(json.readValue(announced.steps(), STEPS)))
                .orElse(RefundSteps.NONE);
    }
}
