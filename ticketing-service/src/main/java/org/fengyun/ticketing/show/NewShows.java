package org.fengyun.ticketing.show;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.event.Event;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.plan.Plans;
import org.fengyun.ticketing.plan.SeatingPlan;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes shows, with their tiers and seats. */
@Component
public class NewShows {
    private final Shows all;
    private final ShowMapper shows;
    private final TierMapper tiers;
    private final ShowSeats seats;
    private final Events events;
    private final Plans plans;
    private final Creations creations;
    private final Ids ids;
    private final Clock clock;

    NewShows(
            Shows all,
            ShowMapper shows,
            TierMapper tiers,
            ShowSeats seats,
            Events events,
            Plans plans,
            Creations creations,
            Ids ids,
            Clock clock) {
        this.all = all;
        this.shows = shows;
        this.tiers = tiers;
        this.seats = seats;
        this.events = events;
        this.plans = plans;
        this.creations = creations;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Show create(long organizerId, long eventId, IdempotencyKey key, ShowDraft draft) {
        // read first: whoever publishes or changes the event need not wait for a stadium
        var plan = Optional.ofNullable(draft.planId()).flatMap(id -> plans.find(organizerId, id.value()));
        var event = events.lock(organizerId, eventId);
        ShowDraftCheck.check(draft, plan);
        var show = creations.once(
                organizerId, key, "show of " + eventId, draft, id -> add(new Id(id), event, draft, plan));
        return all.get(organizerId, show);
    }

    private void add(Id id, Event event, ShowDraft draft, Optional<SeatingPlan> plan) {
        if (event.status() == EventStatus.CANCELLED) {
            throw new ShowProblem.EventCancelled();
        }
        var show = new Show(
                id,
                event.id(),
                event.organizerId(),
                event.status(),
                draft.startsAt(),
                draft.saleOpensAt(),
                draft.saleClosesAt(),
                draft.seating(),
                draft.realName(),
                draft.limitPerBuyer(),
                draft.planId(),
                draft.limitPerOrder(),
                draft.doorsOpenAt(),
                draft.attendeesFixedAt());
        shows.add(show, clock.instant());
        var tierOf = addTiers(id.value(), draft.tiers(), plan);
        plan.ifPresent(laidOut -> seats.layOut(id.value(), laidOut, tierOf));
    }

    private Map<String, Long> addTiers(long showId, List<TierDraft> drafts, Optional<SeatingPlan> plan) {
        var seatsOf = plan.map(SeatingPlan::seatsByCategory).orElse(Map.of());
        var tierOf = new HashMap<String, Long>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var id = ids.next();
            var categories = draft.categories() == null ? List.<String>of() : draft.categories();
            categories.forEach(category -> tierOf.put(category, id));
            var quota = draft.quota() != null
                    ? draft.quota()
                    : categories.stream()
                            .mapToInt(category -> seatsOf.getOrDefault(category, 0))
                            .sum();
            add(showId, id, i, draft, quota);
        }
        return tierOf;
    }

    private void add(long showId, long tierId, int position, TierDraft draft, int quota) {
        try {
            tiers.add(showId, tierId, position, draft, quota);
        } catch (DuplicateKeyException _) {
            // the database finds names alike that differ in trailing spaces alone
            throw InvalidInput.of("tiers[%d].name".formatted(position), "is the name of another tier too");
        }
    }
}
