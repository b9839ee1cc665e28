package org.fengyun.ticketing.event;

import java.time.Clock;
import java.util.List;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.organizer.Organizers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All events, each reached through its organizer alone. */
@Component
public class Events {
    private final EventMapper events;
    private final Organizers organizers;
    private final RefundTerms refundTerms;
    private final Creations creations;
    private final Clock clock;

    Events(EventMapper events, Organizers organizers, RefundTerms refundTerms, Creations creations, Clock clock) {
        this.events = events;
        this.organizers = organizers;
        this.refundTerms = refundTerms;
        this.creations = creations;
        this.clock = clock;
    }

    @Transactional
    public Event create(long organizerId, IdempotencyKey key, EventDraft draft) {
        organizers.get(organizerId);
        check(draft);
        var event = creations.once(organizerId, key, "event", draft, id -> add(id, organizerId, draft));
        return get(organizerId, event);
    }

    private void add(long id, long organizerId, EventDraft draft) {
        events.add(id, organizerId, draft, EventStatus.DRAFT, clock.instant());
        refundTerms.announce(id, steps(draft));
    }

    @Transactional
    public Event edit(long organizerId, long eventId, EventDraft draft) {
        check(draft);
        found(events.edit(eventId, organizerId, draft));
        refundTerms.announce(eventId, steps(draft));
        return get(organizerId, eventId);
    }

    @Transactional
    public Event setPoster(long organizerId, long eventId, String poster) {
        new Findings().text("name", poster, 1, 200).refuse();
        found(events.setPoster(eventId, organizerId, poster));
        return get(organizerId, eventId);
    }

    /**
     * Moves the event, in the transaction of the caller; where it stands already, nothing happens.
     *
     * @throws EventProblem.Cancelled if it was called off
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Event event, EventStatus to) {
        if (event.status() == to) {
            return;
        }
        var allowed = EventMoves.allows(event.status(), to);
        if (!allowed || !events.move(event.id().value(), event.organizerId().value(), event.status(), to)) {
            throw new EventProblem.Cancelled();
        }
    }

    /** @throws EventProblem.NoSuchEvent if the organizer has none of this id */
    public Event get(long organizerId, long eventId) {
        return events.find(eventId, organizerId).orElseThrow(EventProblem.NoSuchEvent::new);
    }

    /** Reads the event and holds it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Event lock(long organizerId, long eventId) {
        return events.lock(eventId, organizerId).orElseThrow(EventProblem.NoSuchEvent::new);
    }

    public List<Event> before(long organizerId, long before, int limit) {
        return events.before(organizers.get(organizerId).id().value(), before, limit);
    }

    private static void found(boolean found) {
        if (!found) {
            throw new EventProblem.NoSuchEvent();
        }
    }

    private static void check(EventDraft draft) {
        var findings = new Findings()
                .text("title", draft.title(), 1, 100)
                .text("category", draft.category(), 1, 30)
                .text("city", draft.city(), 1, 30)
                .text("venue", draft.venue(), 1, 100)
                .text("description", draft.description(), 0, 5_000);
        steps(draft).check(findings);
        findings.refuse();
    }

    private static RefundSteps steps(EventDraft draft) {
        return draft.refundSteps() == null ? RefundSteps.NONE : new RefundSteps(draft.refundSteps());
    }
}
