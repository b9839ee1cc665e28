package org.fengyun.admin.voucher;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.VoucherApi;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
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
@RequestMapping("/v1/organizers/{organizerId}/shows/{showId}/vouchers")
@Tag(name = "vouchers")
class VoucherController {

    private final VoucherApi vouchers;

    VoucherController(VoucherApi vouchers) {
        this.vouchers = vouchers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a voucher, or up to 1,000 of one campaign")
    BatchView createVouchers(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody VoucherBody voucher) {
        return BatchView.of(vouchers.createVouchers(organizerId, showId, key.value(), voucher.draft()));
    }

    @GetMapping
    @Operation(summary = "List a show's vouchers with how often they are used, the newest first")
    VoucherPage vouchers(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = vouchers.vouchers(organizerId, showId, cursor);
        return new VoucherPage(page.items().stream().map(VoucherView::of).toList(), page.next());
    }

    @PostMapping("/{voucherId}/disable")
    @Operation(summary = "End a voucher: orders that have it stay as they are")
    VoucherView disableVoucher(@PathVariable Id organizerId, @PathVariable Id showId, @PathVariable Id voucherId) {
        return VoucherView.of(vouchers.disableVoucher(organizerId, showId, voucherId));
    }

    /**
     * @param code null: made here, too long to be guessed
     * @param count how many; one where it is left out
     * @param amount with {@code FIXED} fen off the order, with {@code PERCENT} 1–100, with {@code UNLOCK} 0
     * @param tierId the tier whose tickets become cheaper; null: all
     * @param unlocksTierId a tier that this voucher sells though it is sold with vouchers only
     * @param uses how many orders
     * @param usesPerBuyer how many orders of one buyer
     */
    record VoucherBody(
            @NotNull String campaign,
            @Nullable String code,
            @Nullable Integer count,
            @NotNull VoucherKind kind,
            @NotNull Long amount,
            @Nullable Id tierId,
            @Nullable Id unlocksTierId,
            @NotNull Integer uses,
            @Nullable Integer usesPerBuyer,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {

        VoucherApi.VoucherDraft draft() {
            return new VoucherApi.VoucherDraft(
                    campaign,
                    code,
                    count,
                    kind,
                    amount,
                    tierId,
                    unlocksTierId,
                    uses,
                    usesPerBuyer,
                    validFrom,
                    validUntil);
        }
    }

    /** @param used how many orders have it now */
    record VoucherView(
            Id id,
            String campaign,
            String code,
            VoucherKind kind,
            long amount,
            @Nullable Id tierId,
            @Nullable Id unlocksTierId,
            int uses,
            int used,
            @Nullable Integer usesPerBuyer,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            boolean disabled) {
        static VoucherView of(VoucherApi.Voucher voucher) {
            return new VoucherView(
                    voucher.id(),
                    voucher.campaign(),
                    voucher.code(),
                    voucher.kind(),
                    voucher.amount(),
                    voucher.tierId(),
                    voucher.unlocksTierId(),
                    voucher.uses(),
                    voucher.used(),
                    voucher.usesPerBuyer(),
                    voucher.validFrom(),
                    voucher.validUntil(),
                    voucher.disabled());
        }
    }

    /** @param id of the call that made them */
    record BatchView(Id id, List<VoucherView> vouchers) {
        static BatchView of(VoucherApi.VoucherBatch batch) {
            return new BatchView(
                    batch.id(), batch.vouchers().stream().map(VoucherView::of).toList());
        }
    }

    record VoucherPage(List<VoucherView> items, @Nullable String next) {}
}
