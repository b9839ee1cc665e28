package org.fengyun.ticketing.voucher;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Spreads what is taken off an order over its tickets. */
final class Discount {
    private Discount() {}

    static long sum(List<Long> prices) {
        return prices.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Splits in proportion to the prices, by the method of the largest remainder: each part is the exact one, rounded down, and
     * the fen that are left go to those that lost most by it, of equals to the first.
     *
     * @param discount at most the sum of the prices
     * @return parts that sum up to the discount, none above its price
     */
    static List<Long> split(long discount, List<Long> prices) {
        var sum = sum(prices);
        if (sum == 0) {
            return prices;
        }
        var parts = prices.stream().mapToLong(price -> discount * price / sum).toArray();
        var left = discount - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> discount * prices.get(i) % sum)
                        .reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return LongStream.of(parts).boxed().toList();
    }
}
