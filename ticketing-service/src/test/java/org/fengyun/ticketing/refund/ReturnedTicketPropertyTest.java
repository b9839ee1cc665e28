package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;

class ReturnedTicketPropertyTest {
    private static final long DEAREST = 10_000_000;

    @Property
    void whatGoesBackAndWhatIsKeptIsThePrice(
            @ForAll @LongRange(max = DEAREST) long price, @ForAll @IntRange(max = 100) int percent) {
        var returned = returned(price, percent);

        assertThat(returned.amount() + returned.fee()).isEqualTo(price);
        assertThat(returned.amount()).isBetween(0L, price);
    }

    @Property
    void thePercentOfThePriceGoesBackRoundedUpToAFen(
            @ForAll @LongRange(max = DEAREST) long price, @ForAll @IntRange(max = 100) int percent) {
        var exact =
                BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);

        assertThat(returned(price, percent).amount())
                .isEqualTo(exact.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    @Property
    void noFeeIsHigherThanAnnounced(
            @ForAll @LongRange(max = DEAREST) long price, @ForAll @IntRange(max = 100) int percent) {
        assertThat(returned(price, percent).fee() * 100).isLessThanOrEqualTo(price * (100 - percent));
    }

    @Property
    void moreThanNothingOfMoreThanNothingIsNeverNothing(
            @ForAll @LongRange(min = 1, max = DEAREST) long price, @ForAll @IntRange(min = 1, max = 100) int percent) {
        assertThat(returned(price, percent).amount()).isPositive();
    }

    @Property
    void aHigherPercentNeverGivesLess(
            @ForAll @LongRange(max = DEAREST) long price, @ForAll @IntRange(max = 99) int percent) {
        assertThat(returned(price, percent + 1).amount())
                .isGreaterThanOrEqualTo(returned(price, percent).amount());
    }

    private static ReturnedTicket returned(long price, int percent) {
        return ReturnedTicket.of(RefundRulesTest.aTicket(1, price, TicketStatus.VALID), percent);
    }
}
