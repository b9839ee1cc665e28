package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Places that an organizer keeps from sale, with the reason: behind a pillar, for the house, for a sponsor. They count as
 * held, nobody can buy them, and none that a buyer has can be held back. Another organizer's show answers 404. Calls that
 * change something take an idempotency key of 1–255 visible characters: the same key and body have one effect, the same
 * key with another body is refused (422 {@code key-reused}).
 */
@HttpExchange("/internal/organizers/{organizerId}/shows/{showId}/hold-backs")
public interface HoldBackApi {

    /**
     * Keeps places from sale: all that are named, or none. 409 {@code seat-taken} with the seats in {@code errors},
     * {@code sold-out} if fewer are free, {@code event-cancelled}.
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    HoldBack holdBack(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody HoldBackDraft draft);

    /** All that were ever made, the newest first, with what they still hold. */
    @GetExchange
    Page<HoldBack> holdBacks(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor);

    /**
     * Puts places on sale again, also of an event that was called off. Seats that it no longer holds stay as they are; 409
     * {@code not-held-back} if it does not hold so many places.
     */
    @PostExchange("/{holdBackId}/release")
    HoldBack release(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id holdBackId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody Release release);

    /**
     * Either seats, or places of a tier.
     *
     * @param reason 1–100 characters
     * @param seatIds with reserved seating: 1–1,000, each once
     * @param tierId with general admission
     * @param quantity with general admission: at least 1
     */
    record HoldBackDraft(
            String reason,
            @Nullable List<Id> seatIds,
            @Nullable Id tierId,
            @Nullable Integer quantity) {}

    /**
     * What is released: all that is still held where neither is given.
     *
     * @param seatIds with reserved seating: 1–1,000 seats of the show, each once
     * @param quantity with general admission: at least 1
     */
    record Release(@Nullable List<Id> seatIds, @Nullable Integer quantity) {}

    /**
     * @param tiers how many places of which
     * @param seats those that it still holds, in the plan's order; empty with general admission
     */
    record HoldBack(Id id, Id showId, String reason, Instant createdAt, List<HeldTier> tiers, List<HeldSeat> seats) {}

    /**
     * @param places when it was made
     * @param held of these, not released yet
     */
    record HeldTier(Id tierId, int places, int held) {}

    record HeldSeat(Id id, String zone, String row, String number) {}
}
