package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What is on: published events, their shows, plans and free seats. Everything else answers 404. */
@HttpExchange("/internal")
public interface CatalogueApi {

    /**
     * Published events with a show that has not begun, in order of their first show.
     *
     * @param q matches a part of the title or of the venue
     * @param cursor {@link Page#next} of the page before
     */
    @GetExchange("/events")
    Page<EventSummary> events(
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/events/{eventId}")
    Event event(@PathVariable Id eventId);

    @GetExchange("/shows/{showId}")
    Show show(@PathVariable Id showId);

    /** The outline of a show's plan. Never changes once on sale. 404 for a show without reserved seating. */
    @GetExchange("/shows/{showId}/plan")
    Plan plan(@PathVariable Id showId);

    /** One zone with its rows and seats. Never changes once on sale. */
    @GetExchange("/shows/{showId}/plan/{zoneId}")
    Zone zone(@PathVariable Id showId, @PathVariable String zoneId);

    /** Which seats are free at this moment. */
    @GetExchange("/shows/{showId}/seats")
    FreeSeats freeSeats(@PathVariable Id showId);

    /**
     * @param poster the name of the poster in the object store
     * @param priceFrom fen, the lowest price of its coming shows
     */
    record EventSummary(
            Id id,
            String title,
            String category,
            String city,
            String venue,
            @Nullable String poster,
            long priceFrom,
            Instant firstShowAt) {}

    /** @param refundSteps what buyers may have back, the most first; none: nothing */
    record Event(
            Id id,
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable String poster,
            List<RefundStep> refundSteps,
            List<ShowSummary> shows) {}

    record ShowSummary(
            Id id,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            long priceFrom,
            Availability availability) {}

    record Show(
            Id id,
            Id eventId,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            boolean realName,
            int limitPerBuyer,
            List<Tier> tiers,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {}

    /**
     * @param price fen
     * @param limitPerBuyer over all orders of one buyer, where this tier has its own
     * @param voucherOnly whether it takes a voucher to buy it
     */
    record Tier(
            Id id,
            String name,
            long price,
            Availability availability,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly) {}

    /** {@code FEW} is at most a tenth of the quota. */
    enum Availability {
        AVAILABLE,
        FEW,
        SOLD_OUT
    }

    record Plan(String name, @Nullable Size size, List<ZoneSummary> zones) {}

    /** Pixels. */
    record Size(int width, int height) {}

    /** @param seats how many there are */
    record ZoneSummary(String id, String name, int seats) {}

    /** @param areas drawn and never sold, as in the organiser's file, but with positions that count from the plan */
    record Zone(List<Map<String, Object>> areas, List<Row> rows) {}

    record Row(String number, List<Seat> seats) {}

    /** @param x pixels from the left of the plan */
    record Seat(Id id, String number, double x, double y, Id tierId) {}

    record FreeSeats(List<ZoneSeats> zones) {}

    /** @param free Base64 of one bit a seat in the plan's order, set where free, the first seat in the lowest bit */
    record ZoneSeats(String id, String free) {}
}
