package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What an organizer does with its events. Another organizer's event, show or plan answers 404. Creating calls take an
 * idempotency key of 1–255 visible characters: the same key and body have one effect and the same answer, the same key
 * with another body is refused (422 {@code key-reused}).
 */
@HttpExchange("/internal/organizers")
public interface OrganizerApi {

    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    Organizer createOrganizer(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @RequestBody OrganizerDraft organizer);

    @GetExchange
    Page<Organizer> organizers(@RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/{organizerId}/events")
    @ResponseStatus(HttpStatus.CREATED)
    OrganizerEvent createEvent(
            @PathVariable Id organizerId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody EventDraft event);

    /** The newest first. */
    @GetExchange("/{organizerId}/events")
    Page<OrganizerEvent> events(@PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{organizerId}/events/{eventId}")
    OrganizerEvent event(@PathVariable Id organizerId, @PathVariable Id eventId);

    @PutExchange("/{organizerId}/events/{eventId}")
    OrganizerEvent editEvent(@PathVariable Id organizerId, @PathVariable Id eventId, @RequestBody EventDraft event);

    /** @param poster the name of an object in the store */
    @PutExchange("/{organizerId}/events/{eventId}/poster")
    OrganizerEvent setPoster(@PathVariable Id organizerId, @PathVariable Id eventId, @RequestBody Poster poster);

    /** Puts the event on sale. 409 {@code event-without-show} before it has a show, {@code event-cancelled} after. */
    @PostExchange("/{organizerId}/events/{eventId}/publish")
    OrganizerEvent publish(@PathVariable Id organizerId, @PathVariable Id eventId);

    /**
     * Calls the event off. Its shows that have not begun are no longer sold, and in the background everybody has everything
     * back, as {@link MoneyApi#cancelShow} does with each; where each stands is {@link MoneyApi#cancellation}. What has
     * begun stays as it is. Called again it changes nothing; nothing of the event can be changed any more (409
     * {@code event-cancelled}).
     */
    @PostExchange("/{organizerId}/events/{eventId}/cancel")
    OrganizerEvent cancel(@PathVariable Id organizerId, @PathVariable Id eventId);

    @PostExchange("/{organizerId}/events/{eventId}/shows")
    @ResponseStatus(HttpStatus.CREATED)
    OrganizerShow createShow(
            @PathVariable Id organizerId,
            @PathVariable Id eventId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody ShowDraft show);

    @GetExchange("/{organizerId}/shows/{showId}")
    OrganizerShow show(@PathVariable Id organizerId, @PathVariable Id showId);

    /**
     * Changes times and limit; what was sold stays sold. Who bought before keeps the refund deadlines that were announced
     * then, or has those of the new start, whatever is kinder.
     */
    @PutExchange("/{organizerId}/shows/{showId}")
    OrganizerShow editShow(@PathVariable Id organizerId, @PathVariable Id showId, @RequestBody ShowEdit show);

    /**
     * Changes a tier's name, price of coming orders, and quota. 409 {@code quota-below-taken} if more is held and sold;
     * in reserved seating the quota is the number of its seats and stays (409 {@code quota-follows-plan}).
     */
    @PutExchange("/{organizerId}/shows/{showId}/tiers/{tierId}")
    OrganizerShow editTier(
            @PathVariable Id organizerId, @PathVariable Id showId, @PathVariable Id tierId, @RequestBody TierEdit tier);

    /**
     * Keeps a seating plan.
     *
     * @param document a plan file as the organiser's editor wrote it, JSON of at most 20 MiB; refused with 400 and the
     *     place that is wrong
     */
    @PostExchange(url = "/{organizerId}/plans", contentType = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PlanSummary createPlan(
            @PathVariable Id organizerId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody byte[] document);

    @GetExchange("/{organizerId}/plans")
    Page<PlanSummary> plans(@PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor);

    /** @param name 1–100 characters */
    record OrganizerDraft(String name) {}

    record Organizer(Id id, String name) {}

    /**
     * @param title 1–100 characters
     * @param category 1–30 characters
     * @param city 1–30 characters
     * @param venue 1–100 characters
     * @param description at most 5,000 characters
     * @param refundSteps at most 10, hours and percents falling from step to step; null or none: buyers cannot give tickets
     *     back. Who has bought before keeps what was announced then, if that was better
     */
    record EventDraft(
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable List<RefundStep> refundSteps) {}

    /** @param name 1–200 characters, as the object store knows it */
    record Poster(String name) {}

    record OrganizerEvent(
            Id id,
            Id organizerId,
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable String poster,
            EventStatus status,
            List<RefundStep> refundSteps,
            List<OrganizerShow> shows) {}

    /**
     * Times in this order: the sale opens, closes, no later than the show starts.
     *
     * @param realName whether each ticket names its attendee
     * @param limitPerBuyer 1–100 tickets over all orders of one buyer
     * @param planId with reserved seating, else null
     * @param tiers 1–50
     * @param limitPerOrder 1–100 tickets, or null: what {@code limitPerBuyer} leaves
     * @param doorsOpenAt before it nobody is admitted; no later than the start. Null: from the beginning
     * @param attendeesFixedAt until then the attendee of a ticket may be changed, once; no later than the start. Null: never
     */
    record ShowDraft(
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            boolean realName,
            int limitPerBuyer,
            @Nullable Id planId,
            List<TierDraft> tiers,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {}

    /**
     * @param name 1–50 characters, once in a show
     * @param price fen, 0–10,000,000
     * @param quota 1–1,000,000 with general admission; with reserved seating null: the number of its seats
     * @param categories with reserved seating the plan's categories that this tier sells, each in one tier; else null
     * @param limitPerBuyer 1–100 tickets of this tier over all orders of one buyer, or null: what the show allows
     * @param voucherOnly whether only a voucher that unlocks this tier sells it
     */
    record TierDraft(
            String name,
            long price,
            @Nullable Integer quota,
            @Nullable List<String> categories,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly) {}

    /** What is null is as in {@link ShowDraft}: it takes the rule away. */
    record ShowEdit(
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            int limitPerBuyer,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {}

    /** @param quota null leaves it as it is */
    record TierEdit(
            String name,
            long price,
            @Nullable Integer quota,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly) {}

    record OrganizerShow(
            Id id,
            Id eventId,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            boolean realName,
            int limitPerBuyer,
            @Nullable Id planId,
            List<TierStock> tiers,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {}

    /**
     * Quota = free + held + sold, always.
     *
     * @param heldBack of what is held, that which the organizer keeps from sale: {@link HoldBackApi}
     */
    record TierStock(
            Id id,
            String name,
            long price,
            int quota,
            int free,
            int held,
            int sold,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly,
            int heldBack) {}

    record PlanSummary(Id id, String name, int seats, List<PlanCategory> categories) {}

    record PlanCategory(String name, String color, int seats) {}
}
