package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.fengyun.ticketing.voucher.Voucher.Priced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoucherTest {
    private static final long FLOOR = 11;
    private static final long BALCONY = 12;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aFixedAmountComesOffTheOrderInProportionToThePrices() {
        var voucher = aVoucher(VoucherKind.FIXED, 1_000, null);

        assertThat(voucher.takenOff(List.of(floor(30_000), balcony(10_000)))).containsExactly(750L, 250L);
    }

    @Test
    void aFixedAmountIsNeverMoreThanTheTicketsCost() {
        var voucher = aVoucher(VoucherKind.FIXED, 1_000, null);

        assertThat(voucher.takenOff(List.of(floor(300), balcony(100)))).containsExactly(300L, 100L);
        assertThat(voucher.takenOff(List.of(floor(0)))).containsExactly(0L);
    }

    @Test
    void whatCannotBeSplitGoesToThoseWhoLostMostByRoundingAndOfEqualsToTheFirst() {
        var voucher = aVoucher(VoucherKind.FIXED, 100, null);

        assertThat(voucher.takenOff(List.of(floor(500), floor(500), floor(500))))
                .containsExactly(34L, 33L, 33L);
        assertThat(voucher.takenOff(List.of(floor(1), floor(997), floor(2)))).containsExactly(0L, 100L, 0L);
        assertThat(voucher.takenOff(List.of(floor(334), floor(333), floor(333))))
                .containsExactly(34L, 33L, 33L);
        assertThat(voucher.takenOff(List.of(floor(332), floor(334), floor(334))))
                .containsExactly(33L, 34L, 33L);
    }

    @Test
    void aPercentageIsRoundedDownToTheFen() {
        var voucher = aVoucher(VoucherKind.PERCENT, 15, null);

        assertThat(voucher.takenOff(List.of(floor(33), floor(33)))).containsExactly(5L, 4L);
        assertThat(aVoucher(VoucherKind.PERCENT, 100, null).takenOff(List.of(floor(33), balcony(7))))
                .containsExactly(33L, 7L);
    }

    @Test
    void onlyTicketsOfItsTierBecomeCheaper() {
        var voucher = aVoucher(VoucherKind.PERCENT, 50, FLOOR);

        assertThat(voucher.takenOff(List.of(balcony(1_000), floor(1_000)))).containsExactly(0L, 500L);
    }

    @Test
    void whatOnlyUnlocksTakesNothingOffAndUnlocksItsTierAlone() {
        var voucher = aVoucher(VoucherKind.UNLOCK, 0, null, BALCONY);

        assertThat(voucher.takenOff(List.of(balcony(1_000)))).containsExactly(0L);
        assertThat(voucher.unlocks(BALCONY)).isTrue();
        assertThat(voucher.unlocks(FLOOR)).isFalse();
    }

    @Test
    void itIsValidFromItsFirstInstantUntilBeforeItsLast() {
        var voucher = valid(NOON, NOON.plusSeconds(1), false);

        assertThat(voucher.isValid(NOON.minusMillis(1))).isFalse();
        assertThat(voucher.isValid(NOON)).isTrue();
        assertThat(voucher.isValid(NOON.plusMillis(999))).isTrue();
        assertThat(voucher.isValid(NOON.plusSeconds(1))).isFalse();
        assertThat(valid(null, null, false).isValid(NOON)).isTrue();
        assertThat(valid(null, null, true).isValid(NOON)).isFalse();
    }

    private static Priced floor(long price) {
        return new Priced(FLOOR, price);
    }

    private static Priced balcony(long price) {
        return new Priced(BALCONY, price);
    }

    private static Voucher aVoucher(VoucherKind kind, long amount, @Nullable Long tier) {
        return aVoucher(kind, amount, tier, null);
    }

    private static Voucher aVoucher(VoucherKind kind, long amount, @Nullable Long tier, @Nullable Long unlocks) {
        return new Voucher(7, 1, 1, "CODE", "早鸟", kind, amount, tier, unlocks, 1, 0, null, null, null, false);
    }

    private static Voucher valid(@Nullable Instant from, @Nullable Instant until, boolean disabled) {
        return new Voucher(7, 1, 1, "CODE", "早鸟", VoucherKind.FIXED, 1, null, null, 1, 0, null, from, until, disabled);
    }
}
