package org.fengyun.admin.show;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}")
@Tag(name = "shows")
class ShowController {

    private final OrganizerApi organizers;

    ShowController(OrganizerApi organizers) {
        this.organizers = organizers;
    }

    @PostMapping("/events/{eventId}/shows")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a show with its tiers to an event")
    ShowView createShow(
            @PathVariable Id organizerId,
            @PathVariable Id eventId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody ShowBody show) {
        return ShowView.of(organizers.createShow(organizerId, eventId, key.value(), show.draft()));
    }

    @GetMapping("/shows/{showId}")
    @Operation(summary = "Show a show with the stock of its tiers")
    ShowView show(@PathVariable Id organizerId, @PathVariable Id showId) {
        return ShowView.of(organizers.show(organizerId, showId));
    }

    @PutMapping("/shows/{showId}")
    @Operation(summary = "Change the times and the limit of a show")
    ShowView editShow(@PathVariable Id organizerId, @PathVariable Id showId, @Valid @RequestBody ShowEditBody show) {
        return ShowView.of(organizers.editShow(organizerId, showId, show.edit()));
    }

    @PutMapping("/shows/{showId}/tiers/{tierId}")
    @Operation(summary = "Change the name, price and quota of a tier")
    ShowView editTier(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id tierId,
            @Valid @RequestBody TierEditBody tier) {
        var edit = tier.edit();
        return ShowView.of(organizers.editTier(organizerId, showId, tierId, edit));
    }

    /**
     * Whether its values make sense is the core's to say: here they only have to be there.
     *
     * @param realName false where it is left out
     * @param planId with reserved seating
     * @param limitPerOrder null: what {@code limitPerBuyer} leaves
     * @param doorsOpenAt before it nobody is admitted
     * @param attendeesFixedAt until then the attendee of a ticket may be changed, once; null: never
     */
    record ShowBody(
            @NotNull Instant startsAt,
            @NotNull Instant saleOpensAt,
            @NotNull Instant saleClosesAt,
            @NotNull Seating seating,
            @Nullable Boolean realName,
            @NotNull Integer limitPerBuyer,
            @Nullable Id planId,
            @NotNull List<@NotNull @Valid TierBody> tiers,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {

        OrganizerApi.ShowDraft draft() {
            return new OrganizerApi.ShowDraft(
                    startsAt,
                    saleOpensAt,
                    saleClosesAt,
                    seating,
                    realName != null && realName,
                    limitPerBuyer,
                    planId,
                    tiers.stream().map(TierBody::draft).toList(),
                    limitPerOrder,
                    doorsOpenAt,
                    attendeesFixedAt);
        }
    }

    /**
     * @param price fen
     * @param quota with general admission
     * @param categories with reserved seating: the plan's categories that this tier sells
     * @param limitPerBuyer null: what the show allows
     * @param voucherOnly whether only a voucher that unlocks this tier sells it; false where it is left out
     */
    record TierBody(
            @NotNull String name,
            @NotNull Long price,
            @Nullable Integer quota,
            @Nullable List<String> categories,
            @Nullable Integer limitPerBuyer,
            @Nullable Boolean voucherOnly) {

        OrganizerApi.TierDraft draft() {
            return new OrganizerApi.TierDraft(
                    name, price, quota, categories, limitPerBuyer, voucherOnly != null && voucherOnly);
        }
    }

    record ShowEditBody(
            @NotNull Instant startsAt,
            @NotNull Instant saleOpensAt,
            @NotNull Instant saleClosesAt,
            @NotNull Integer limitPerBuyer,
            @Nullable Integer limitPerOrder,
            @Nullable Instant doorsOpenAt,
            @Nullable Instant attendeesFixedAt) {

        OrganizerApi.ShowEdit edit() {
            return new OrganizerApi.ShowEdit(
                    startsAt, saleOpensAt, saleClosesAt, limitPerBuyer, limitPerOrder, doorsOpenAt, attendeesFixedAt);
        }
    }

    /**
     * @param price fen, of coming orders
     * @param quota left as it is where it is left out
     */
    record TierEditBody(
            @NotNull String name,
            @NotNull Long price,
            @Nullable Integer quota,
            @Nullable Integer limitPerBuyer,
            @Nullable Boolean voucherOnly) {

        OrganizerApi.TierEdit edit() {
            return new OrganizerApi.TierEdit(name, price, quota, limitPerBuyer, voucherOnly != null && voucherOnly);
        }
    }
}
