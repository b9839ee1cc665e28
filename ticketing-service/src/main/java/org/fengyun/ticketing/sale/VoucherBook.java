package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengyun.ticketing.sale.OrderMapper.VoucherUse;
import org.fengyun.ticketing.sale.PlaceFinder.Place;
import org.fengyun.ticketing.voucher.Voucher;
import org.jspecify.annotations.Nullable;

/** The vouchers that a batch names, and how often each may still be used: what one uses is gone for all. */
final class VoucherBook {
    private final Map<String, Voucher> vouchers;
    private final Map<Long, Integer> uses = new HashMap<>();
    private final Map<Holder, Integer> ofBuyer = new HashMap<>();

    /** @param has how often the buyers of the batch use these vouchers already; only of those that limit it */
    VoucherBook(List<Voucher> vouchers, List<VoucherUse> has) {
        this.vouchers = vouchers.stream().collect(toMap(Voucher::code, Function.identity()));
        has.forEach(use -> ofBuyer.put(new Holder(use.voucherId(), use.buyerId()), use.orders()));
    }

    /**
     * The voucher that the request names, if it names one.
     *
     * @throws SaleProblem.VoucherNotValid if there is none that does anything for these places now
     * @throws SaleProblem.VoucherUsedUp if there is
     * @throws SaleProblem.VoucherNeeded if one of the places is not sold without another voucher, or without any
     */
    Optional<Voucher> redeem(Reservation request, List<Place> places, Instant now) {
        var code = request.voucher();
        var voucher = code == null ? null : valid(code, places, now);
        if (voucher != null) {
            requireUse(voucher, request.buyerId());
        }
        places.stream().filter(place -> isLocked(place, voucher)).findFirst().ifPresent(place -> {
            throw new SaleProblem.VoucherNeeded(place.tier().name());
        });
        return Optional.ofNullable(voucher);
    }

    void use(Voucher voucher, long buyerId) {
        uses.merge(voucher.id(), 1, Integer::sum);
        ofBuyer.merge(new Holder(voucher.id(), buyerId), 1, Integer::sum);
    }

    /** Whether the buyer may use it once more. */
    boolean hasUse(Voucher voucher, long buyerId) {
        return voucher.used() + uses.getOrDefault(voucher.id(), 0) < voucher.uses() && mayUse(voucher, buyerId);
    }

    private Voucher valid(String code, List<Place> places, Instant now) {
        return Optional.ofNullable(vouchers.get(code))
                .filter(voucher -> voucher.isValid(now))
                .filter(voucher -> takesOff(voucher, places) || opens(voucher, places))
                .orElseThrow(SaleProblem.VoucherNotValid::new);
    }

    private static boolean takesOff(Voucher voucher, List<Place> places) {
        return voucher.takenOff(places.stream().map(Place::priced).toList()).stream()
                .anyMatch(fen -> fen > 0);
    }

    private static boolean opens(Voucher voucher, List<Place> places) {
        return places.stream().anyMatch(place -> isLocked(place, null) && !isLocked(place, voucher));
    }

    private void requireUse(Voucher voucher, long buyerId) {
        if (!hasUse(voucher, buyerId)) {
            throw mayUse(voucher, buyerId) ? SaleProblem.VoucherUsedUp.byAll() : SaleProblem.VoucherUsedUp.byYou();
        }
    }

    private boolean mayUse(Voucher voucher, long buyerId) {
        var limit = voucher.usesPerBuyer();
        return limit == null || ofBuyer.getOrDefault(new Holder(voucher.id(), buyerId), 0) < limit;
    }

    private static boolean isLocked(Place place, @Nullable Voucher voucher) {
        var tier = place.tier();
        return tier.voucherOnly() && (voucher == null || !voucher.unlocks(tier.id()));
    }

    private record Holder(long voucherId, long buyerId) {}
}
