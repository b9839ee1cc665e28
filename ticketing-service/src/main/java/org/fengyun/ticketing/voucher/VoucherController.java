package org.fengyun.ticketing.voucher;

import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.VoucherApi;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoucherController implements VoucherApi {
    private final VoucherOffice office;

    VoucherController(VoucherOffice office) {
        this.office = office;
    }

    @Override
    public VoucherBatch createVouchers(Id organizerId, Id showId, String idempotencyKey, VoucherDraft voucher) {
        var made = office.create(organizerId.value(), showId.value(), new IdempotencyKey(idempotencyKey), voucher);
        return new VoucherBatch(new Id(made.getFirst().batchId()), onTheWire(made));
    }

    @Override
    public Page<Voucher> vouchers(Id organizerId, Id showId, @Nullable String cursor) {
        var rows = office.before(organizerId.value(), showId.value(), Paging.before(cursor), Paging.LIMIT);
        return Paging.page(onTheWire(rows), voucher -> voucher.id().toString());
    }

    @Override
    public Voucher disableVoucher(Id organizerId, Id showId, Id voucherId) {
        return onTheWire(office.disable(organizerId.value(), showId.value(), voucherId.value()));
    }

    private static List<Voucher> onTheWire(List<org.fengyun.ticketing.voucher.Voucher> vouchers) {
        return vouchers.stream().map(VoucherController::onTheWire).toList();
    }

    private static Voucher onTheWire(org.fengyun.ticketing.voucher.Voucher voucher) {
        return new Voucher(
                new Id(voucher.id()),
                voucher.campaign(),
                voucher.code(),
                voucher.kind(),
                voucher.amount(),
                id(voucher.tierId()),
                id(voucher.unlocksTierId()),
                voucher.uses(),
                voucher.used(),
                voucher.usesPerBuyer(),
                voucher.validFrom(),
                voucher.validUntil(),
                voucher.disabled());
    }

    private static @Nullable Id id(@Nullable Long value) {
        return value == null ? null : new Id(value);
    }

    @ExceptionHandler
    ProblemDetail handle(VoucherProblem problem) {
        return switch (problem) {
            case VoucherProblem.NoSuchVoucher _ -> Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
        };
    }
}
