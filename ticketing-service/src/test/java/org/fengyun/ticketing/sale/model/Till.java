package org.fengyun.ticketing.sale.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengyun.ticketing.sale.model.Setting.Voucher;

/** What a voucher takes off each ticket. */
final class Till {
    private static final MathContext EXACT_ENOUGH = new MathContext(60);

    private Till() {}

    /**
     * @param prices of the tickets that it makes cheaper
     * @return parts of the discount in proportion to the prices, to the fen
     */
    static List<Long> takenOff(Voucher voucher, List<Long> prices) {
        var sum = prices.stream().mapToLong(Long::longValue).sum();
        var off = switch (voucher.kind()) {
            case FIXED -> Math.min(voucher.amount(), sum);
            case PERCENT -> sum * voucher.amount() / 100;
            case UNLOCK -> 0;
        };
        if (sum == 0) {
            return Collections.nCopies(prices.size(), 0L);
        }
        var share = BigDecimal.valueOf(off).divide(BigDecimal.valueOf(sum), EXACT_ENOUGH);
        var exact = prices.stream()
                .map(price -> BigDecimal.valueOf(price).multiply(share, EXACT_ENOUGH))
                .toList();
        var parts = new ArrayList<>(exact.stream().map(BigDecimal::longValue).toList());
        for (var given = parts.stream().mapToLong(Long::longValue).sum(); given < off; given++) {
            var most = furthestBelow(parts, exact);
            parts.set(most, parts.get(most) + 1);
        }
        return parts;
    }

    private static int furthestBelow(List<Long> parts, List<BigDecimal> exact) {
        var most = 0;
        for (int i = 1; i < parts.size(); i++) {
            var missing = exact.get(i).subtract(BigDecimal.valueOf(parts.get(i)));
            if (missing.compareTo(exact.get(most).subtract(BigDecimal.valueOf(parts.get(most)))) > 0) {
                most = i;
            }
        }
        return most;
    }
}
