package org.fengyun.ticketing.backoffice;

import java.util.function.Supplier;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.event.Event;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.event.RefundTerms;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.organizer.Organizers;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.plan.PlanQueue;
import org.fengyun.ticketing.plan.Plans;
import org.fengyun.ticketing.show.NewShows;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.ShowEdits;
import org.fengyun.ticketing.show.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizerController implements OrganizerApi {
    private final Organizers organizers;
    private final Events events;
    private final RefundTerms refundTerms;
    private final Publishing publishing;
    private final Shows shows;
    private final NewShows newShows;
    private final ShowEdits edits;
    private final Plans plans;
    private final PlanQueue planQueue;

    OrganizerController(
            Organizers organizers,
            Events events,
            RefundTerms refundTerms,
            Publishing publishing,
            Shows shows,
            NewShows newShows,
            ShowEdits edits,
            Plans plans,
            PlanQueue planQueue) {
        this.organizers = organizers;
        this.events = events;
        this.refundTerms = refundTerms;
        this.publishing = publishing;
        this.shows = shows;
        this.newShows = newShows;
        this.edits = edits;
        this.plans = plans;
        this.planQueue = planQueue;
    }

    @Override
    public Organizer createOrganizer(String idempotencyKey, OrganizerDraft organizer) {
        return organizers.create(new IdempotencyKey(idempotencyKey), organizer);
    }

    @Override
    public Page<Organizer> organizers(@Nullable String cursor) {
        return organizers.page(cursor);
    }

    @Override
    public OrganizerEvent createEvent(Id organizerId, String idempotencyKey, EventDraft event) {
        return view(events.create(organizerId.value(), new IdempotencyKey(idempotencyKey), event));
    }

    @Override
    public Page<OrganizerEvent> events(Id organizerId, @Nullable String cursor) {
        var rows = events.before(organizerId.value(), Paging.before(cursor), Paging.LIMIT).stream()
                .map(this::view)
                .toList();
        return Paging.page(rows, event -> event.id().toString());
    }

    @Override
    public OrganizerEvent event(Id organizerId, Id eventId) {
        return view(events.get(organizerId.value(), eventId.value()));
    }

    @Override
    public OrganizerEvent editEvent(Id organizerId, Id eventId, EventDraft event) {
        return view(events.edit(organizerId.value(), eventId.value(), event));
    }

    @Override
    public OrganizerEvent setPoster(Id organizerId, Id eventId, Poster poster) {
        return view(events.setPoster(organizerId.value(), eventId.value(), poster.name()));
    }

    @Override
    public OrganizerEvent publish(Id organizerId, Id eventId) {
        publishing.publish(organizerId.value(), eventId.value());
        return event(organizerId, eventId);
    }

    @Override
    public OrganizerEvent cancel(Id organizerId, Id eventId) {
        publishing.cancel(organizerId.value(), eventId.value());
        return event(organizerId, eventId);
    }

    @Override
    public OrganizerShow createShow(Id organizerId, Id eventId, String idempotencyKey, ShowDraft show) {
        var key = new IdempotencyKey(idempotencyKey);
        Supplier<Show> creation = () -> newShows.create(organizerId.value(), eventId.value(), key, show);
        return view(show.planId() == null ? creation.get() : planQueue.inTurn(creation));
    }

    @Override
    public OrganizerShow show(Id organizerId, Id showId) {
        return view(shows.get(organizerId.value(), showId.value()));
    }

    @Override
    public OrganizerShow editShow(Id organizerId, Id showId, ShowEdit show) {
        return view(edits.edit(organizerId.value(), showId.value(), show));
    }

    @Override
    public OrganizerShow editTier(Id organizerId, Id showId, Id tierId, TierEdit tier) {
        return view(edits.editTier(organizerId.value(), showId.value(), tierId.value(), tier));
    }

    @Override
    public PlanSummary createPlan(Id organizerId, String idempotencyKey, byte[] document) {
        var key = new IdempotencyKey(idempotencyKey);
        return planQueue.inTurn(() -> plans.create(organizerId.value(), key, document));
    }

    @Override
    public Page<PlanSummary> plans(Id organizerId, @Nullable String cursor) {
        return plans.page(organizerId.value(), cursor);
    }

    private OrganizerEvent view(Event event) {
        return new OrganizerEvent(
                event.id(),
                event.organizerId(),
                event.title(),
                event.category(),
                event.city(),
                event.venue(),
                event.description(),
                event.poster(),
                event.status(),
                refundTerms.now(event.id().value()).steps(),
                shows.ofEvent(event.id().value()).stream().map(this::view).toList());
    }

    private OrganizerShow view(Show show) {
        return new OrganizerShow(
                show.id(),
                show.eventId(),
                show.startsAt(),
                show.saleOpensAt(),
                show.saleClosesAt(),
                show.seating(),
                show.realName(),
                show.limitPerBuyer(),
                show.planId(),
                shows.stock(show.id().value()),
                show.limitPerOrder(),
                show.doorsOpenAt(),
                show.attendeesFixedAt());
    }
}
