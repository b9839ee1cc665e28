package org.fengyun.ticketing.show;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.fengyun.ticketing.event.Event;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.plan.Plans;
import org.fengyun.ticketing.plan.SeatingPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All shows, as their organizers make and change them. */
@Component
public class Shows {
    private final ShowMapper shows;
    private final TierMapper tiers;
    private final AnnouncedStarts starts;
    private final ShowSeats seats;
    private final Events events;
    private final Plans plans;
    private final Creations creations;
    private final Ids ids;
    private final Clock clock;

    Shows(
            ShowMapper shows,
            TierMapper tiers,
            AnnouncedStarts starts,
            ShowSeats seats,
            Events events,
            Plans plans,
            Creations creations,
            Ids ids,
            Clock clock) {
        this.shows = shows;
        this.tiers = tiers;
        this.starts = starts;
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
        return get(organizerId, show);
    }

    @Transactional
    public Show edit(long organizerId, long showId, ShowEdit edit) {
        ShowDraftCheck.check(edit);
        var show = lockUnlessCancelled(organizerId, showId);
        requireLimitAbove(shows.mostHeldByOne(showId), edit.limitPerBuyer());
        starts.announce(show, edit.startsAt());
        shows.edit(showId, edit);
        return get(organizerId, showId);
    }

    @Transactional
    public Show editTier(long organizerId, long showId, long tierId, TierEdit edit) {
        ShowDraftCheck.check(edit);
        var show = lockUnlessCancelled(organizerId, showId);
        requireLimitAbove(tiers.mostHeldByOne(showId, tierId), edit.limitPerBuyer());
        var quota = tiers.quota(showId, tierId).orElseThrow(ShowProblem.NoSuchTier::new);
        var wanted = Objects.requireNonNullElse(edit.quota(), quota);
        if (show.planId() != null && !quota.equals(wanted)) {
            throw new ShowProblem.QuotaFollowsPlan();
        }
        try {
            if (!tiers.edit(showId, tierId, edit, wanted)) {
                throw new ShowProblem.QuotaBelowTaken();
            }
        } catch (DuplicateKeyException _) {
            throw InvalidInput.of("name", "is the name of another tier");
        }
        return show;
    }

    /** Puts the drafted shows of an event on sale, in the transaction of the caller. What was called off stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event) {
        shows.publish(event.id().value());
    }

    /**
     * Calls the show off, in the transaction of the caller: from its commit on nothing is sold. One that was called off
     * stays so.
     *
     * @return the show as it was, which nobody changes any more
     * @throws ShowProblem.NoSuchShow if the organizer has none of this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Show cancel(long organizerId, long showId) {
        var show = lock(organizerId, showId);
        shows.cancel(showId);
        return show;
    }

    /** @throws ShowProblem.NoSuchShow if the organizer has none of this id */
    public Show get(long organizerId, long showId) {
        return find(showId)
                .filter(show -> show.organizerId().value() == organizerId)
                .orElseThrow(ShowProblem.NoSuchShow::new);
    }

    public Optional<Show> find(long showId) {
        return shows.find(showId);
    }

    public List<Show> ofEvent(long eventId) {
        return shows.ofEvent(eventId);
    }

    /** The tiers with what is free, held and sold, counted now. */
    public List<TierStock> stock(long showId) {
        return tiers.stock(showId);
    }

    /** The ids of its tiers. */
    public List<Id> tiers(long showId) {
        return tiers.ids(showId);
    }

    private static void requireLimitAbove(int held, @Nullable Integer limit) {
        new Findings()
                .expect(limit == null || limit >= held, "limitPerBuyer", "a buyer holds %d already".formatted(held))
                .refuse();
    }

    /** A show that had begun when its event was called off stays as it is too: nothing of it is to be sold any more. */
    private Show lockUnlessCancelled(long organizerId, long showId) {
        var event = events.lock(organizerId, get(organizerId, showId).eventId().value());
        var show = lock(organizerId, showId);
        if (event.status() == EventStatus.CANCELLED || show.status() == EventStatus.CANCELLED) {
            throw new ShowProblem.EventCancelled();
        }
        return show;
    }

    private Show lock(long organizerId, long showId) {
        return shows.lock(showId)
                .filter(locked -> locked.organizerId().value() == organizerId)
                .orElseThrow(ShowProblem.NoSuchShow::new);
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
