package org.fengyun.admin.holdback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.HoldBackApi;
import org.fengyun.ticketing.client.HoldBackApi.HeldSeat;
import org.fengyun.ticketing.client.HoldBackApi.HeldTier;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}/shows/{showId}/hold-backs")
@Tag(name = "hold-backs")
class HoldBackController {
    private final HoldBackApi holdBacks;

    HoldBackController(HoldBackApi holdBacks) {
        this.holdBacks = holdBacks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep places of a show from sale",
            description =
                    "Seats of a show with reserved seating, at most 1,000 at once, or places of a tier with general"
                            + " admission: all that are named, or none.")
    HoldBackView holdBack(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody HoldBackBody holdBack) {
        return HoldBackView.of(holdBacks.holdBack(organizerId, showId, key.value(), holdBack.draft()));
    }

    @GetMapping
    @Operation(summary = "List the hold-backs of a show with what they still hold, the newest first")
    HoldBackPage holdBacks(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = holdBacks.holdBacks(organizerId, showId, cursor);
        return new HoldBackPage(page.items().stream().map(HoldBackView::of).toList(), page.next());
    }

    @PostMapping("/{holdBackId}/release")
    @Operation(
            summary = "Put places on sale again",
            description = "Without seats and quantity all that are still held back.")
    HoldBackView release(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id holdBackId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody ReleaseBody release) {
        var wanted = new HoldBackApi.Release(release.seatIds(), release.quantity());
        return HoldBackView.of(holdBacks.release(organizerId, showId, holdBackId, key.value(), wanted));
    }

    /**
     * @param reason for those who work there
     * @param seatIds with reserved seating
     * @param tierId with general admission
     * @param quantity with general admission
     */
    record HoldBackBody(
            @NotNull String reason,
            @Nullable List<Id> seatIds,
            @Nullable Id tierId,
            @Nullable Integer quantity) {
        HoldBackApi.HoldBackDraft draft() {
            return new HoldBackApi.HoldBackDraft(reason, seatIds, tierId, quantity);
        }
    }

    /**
     * @param seatIds with reserved seating
     * @param quantity with general admission
     */
    record ReleaseBody(@Nullable List<Id> seatIds, @Nullable Integer quantity) {}

    /** @param seats those that it still holds */
    record HoldBackView(
            Id id, Id showId, String reason, Instant createdAt, List<HeldTierView> tiers, List<HeldSeatView> seats) {
        static HoldBackView of(HoldBackApi.HoldBack holdBack) {
            return new HoldBackView(
                    holdBack.id(),
                    holdBack.showId(),
                    holdBack.reason(),
                    holdBack.createdAt(),
                    holdBack.tiers().stream().map(HeldTierView::of).toList(),
                    holdBack.seats().stream().map(HeldSeatView::of).toList());
        }
    }

    /**
     * @param places when it was made
     * @param held of these, not released yet
     */
    record HeldTierView(Id tierId, int places, int held) {
        static HeldTierView of(HeldTier tier) {
            return new HeldTierView(tier.tierId(), tier.places(), tier.held());
        }
    }

    record HeldSeatView(Id id, String zone, String row, String number) {
        static HeldSeatView of(HeldSeat seat) {
            return new HeldSeatView(seat.id(), seat.zone(), seat.row(), seat.number());
        }
    }

    record HoldBackPage(List<HoldBackView> items, @Nullable String next) {}
}
