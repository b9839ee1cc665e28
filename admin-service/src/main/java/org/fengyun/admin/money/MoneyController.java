package org.fengyun.admin.money;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.fengyun.admin.money.MoneyViews.CancellationView;
import org.fengyun.admin.money.MoneyViews.LedgerView;
import org.fengyun.admin.money.MoneyViews.RefundPage;
import org.fengyun.admin.money.MoneyViews.RefundView;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}")
@Tag(name = "money")
class MoneyController {

    private final MoneyApi money;

    MoneyController(MoneyApi money) {
        this.money = money;
    }

    @PostMapping("/shows/{showId}/cancel")
    @Operation(
            summary = "Call a show off",
            description =
                    "From this moment nothing of it is sold. In the background unpaid orders are closed and every"
                            + " valid ticket is refunded in full; those that were used too, where the show was broken off or has not begun.")
    CancellationView cancelShow(
            @PathVariable Id organizerId, @PathVariable Id showId, @Valid @RequestBody CancelBody cancel) {
        var wish = new MoneyApi.CancelShow(cancel.refundAdmitted());
        return CancellationView.of(money.cancelShow(organizerId, showId, wish));
    }

    @GetMapping("/shows/{showId}/cancellation")
    @Operation(summary = "Tell how far the refunds of a show that was called off are")
    CancellationView cancellation(@PathVariable Id organizerId, @PathVariable Id showId) {
        return CancellationView.of(money.cancellation(organizerId, showId));
    }

    @GetMapping("/shows/{showId}/refunds")
    @Operation(summary = "List the refunds of a show, the newest first")
    RefundPage refunds(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable RefundStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        return RefundPage.of(money.refunds(organizerId, showId, status, cursor));
    }

    @GetMapping("/failed-refunds")
    @Operation(summary = "List the refunds of all shows that have failed and wait for a person, the newest first")
    RefundPage failedRefunds(@PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor) {
        return RefundPage.of(money.failedRefunds(organizerId, cursor));
    }

    @PostMapping("/shows/{showId}/refunds/{refundId}/retry")
    @Operation(summary = "Ask the provider again for a refund that has failed, under the number that it always had")
    RefundView retry(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id refundId,
            @Parameter(hidden = true) Principal staff,
            @Valid @RequestBody NoteBody why) {
        var by = new MoneyApi.Intervention(staff.getName(), why.note());
        return RefundView.of(money.retry(organizerId, showId, refundId, by));
    }

    @PostMapping("/shows/{showId}/refunds/{refundId}/settle")
    @Operation(
            summary = "Record that the money of a refund that has failed went back in another way",
            description = "The provider is asked before, so that nothing is paid twice.")
    RefundView settle(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id refundId,
            @Parameter(hidden = true) Principal staff,
            @Valid @RequestBody NoteBody why) {
        var by = new MoneyApi.Intervention(staff.getName(), why.note());
        return RefundView.of(money.settle(organizerId, showId, refundId, by));
    }

    @GetMapping("/shows/{showId}/ledger")
    @Operation(summary = "Tell where every fen of a show is")
    LedgerView ledger(@PathVariable Id organizerId, @PathVariable Id showId) {
        return LedgerView.of(money.ledger(organizerId, showId));
    }

    /** @param refundAdmitted whether used tickets are refunded too, because the show was broken off */
    record CancelBody(@NotNull Boolean refundAdmitted) {}

    /** @param note why, and where the money went: 1–500 characters */
    record NoteBody(@NotNull String note) {}
}
