package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiscountPropertyTest {
    private static final long DEAREST = 10_000_000;

    @Property
    void thePartsAreTheDiscountAndNoneIsMoreThanItsPrice(@ForAll("cases") Case drawn) {
        var parts = drawn.parts();

        assertThat(parts).hasSameSizeAs(drawn.prices());
        assertThat(Discount.sum(parts)).isEqualTo(drawn.discount());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i)).isBetween(0L, drawn.prices().get(i));
        }
    }

    @Property
    void everyPartIsWithinAFenOfTheExactOne(@ForAll("cases") Case drawn) {
        var sum = BigInteger.valueOf(Discount.sum(drawn.prices()));
        for (int i = 0; i < drawn.prices().size() && sum.signum() > 0; i++) {
            var exact = BigInteger.valueOf(drawn.discount())
                    .multiply(BigInteger.valueOf(drawn.prices().get(i)));
            var part = BigInteger.valueOf(drawn.parts().get(i)).multiply(sum);
            assertThat(part.subtract(exact).abs()).isLessThan(sum);
        }
    }

    @Property
    void ofEqualTicketsTheFirstGetsNoLess(@ForAll("cases") Case drawn) {
        var parts = drawn.parts();
        for (int i = 1; i < parts.size(); i++) {
            if (drawn.prices().get(i).equals(drawn.prices().get(i - 1))) {
                assertThat(parts.get(i - 1)).isGreaterThanOrEqualTo(parts.get(i));
            }
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var prices = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, DEAREST),
                        Arbitraries.of(0L, 1L, 100L, 28_000L),
                        Arbitraries.just(DEAREST))
                .list()
                .ofMinSize(1)
                .ofMaxSize(100);
        return Combinators.combine(prices, Arbitraries.doubles().between(0, 1))
                .as((drawn, share) -> new Case(Math.round(share * Discount.sum(drawn)), drawn));
    }

    record Case(long discount, List<Long> prices) {
        List<Long> parts() {
            return Discount.split(discount, prices);
        }
    }
}
