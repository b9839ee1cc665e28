package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

class VoucherMapperTest extends MapperTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    VoucherMapper vouchers;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        var rich = new Voucher(
                show,
                rows.newId(),
                9,
                "EARLY",
                "早鸟",
                VoucherKind.PERCENT,
                15,
                21L,
                22L,
                100,
                3,
                2,
                NOW,
                NOW.plusSeconds(60),
                true);
        var plain = aVoucher("PLAIN", 1, 0);

        vouchers.add(List.of(rich, plain), NOW);

        assertThat(vouchers.find(show, rich.id())).contains(rich);
        assertThat(vouchers.find(show, plain.id())).contains(plain);
        assertThat(vouchers.ofCodes(show, List.of("EARLY", "PLAIN", "OTHER"))).containsExactlyInAnyOrder(rich, plain);
        assertThat(vouchers.ofBatch(show, 9)).containsExactly(rich, plain);
    }

    @Test
    void anotherShowHasOtherVouchers() {
        var voucher = plant("CODE", 1, 0);

        assertThat(vouchers.find(rows.newId(), voucher)).isEmpty();
        assertThat(vouchers.ofCodes(rows.newId(), List.of("CODE"))).isEmpty();
        assertThat(vouchers.ofBatch(rows.newId(), 9)).isEmpty();
        assertThat(vouchers.before(rows.newId(), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(vouchers.changeUsed(rows.newId(), List.of(voucher), 1)).isZero();
        assertThat(vouchers.disable(rows.newId(), voucher)).isFalse();
        show = rows.newId();
        plant("CODE", 1, 0);
    }

    @Test
    void aCodeIsOneVouchersOfAShow() {
        plant("CODE", 1, 0);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> plant("CODE", 1, 0));
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = plant("FIRST", 1, 0);
        var second = plant("SECOND", 1, 0);
        var third = plant("THIRD", 1, 0);

        assertThat(vouchers.before(show, Long.MAX_VALUE, 2))
                .extracting(Voucher::id)
                .containsExactly(third, second);
        assertThat(vouchers.before(show, second, 2)).extracting(Voucher::id).containsExactly(first);
    }

    @Test
    void usesAreCountedUpToWhatThereIsAndBackToNone() {
        var single = plant("SINGLE", 1, 0);
        var some = plant("SOME", 3, 2);

        assertThat(vouchers.changeUsed(show, List.of(single, some), 1)).isEqualTo(2);
        assertThat(vouchers.changeUsed(show, List.of(single, some), 1)).isZero();
        assertThat(vouchers.changeUsed(show, List.of(some), -3)).isEqualTo(1);
        assertThat(vouchers.changeUsed(show, List.of(some, single), -1)).isEqualTo(1);
        assertThat(used(some)).isZero();
        assertThat(used(single)).isZero();
    }

    @Test
    void theDatabaseRefusesMoreUsesThanThereAre() {
        for (var used : List.of(2, -1)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> plant("CODE", 1, used))
                    .withMessageContaining("voucher_used_within_uses");
        }
    }

    @Test
    void aVoucherIsDisabledOnce() {
        var voucher = plant("CODE", 1, 0);

        assertThat(vouchers.disable(show, voucher)).isTrue();
        assertThat(vouchers.disable(show, voucher)).isFalse();
        assertThat(vouchers.find(show, voucher).orElseThrow().disabled()).isTrue();
    }

    private int used(long voucher) {
        return value(Integer.class, "select used from voucher where show_id = ? and id = ?", show, voucher);
    }

    private long plant(String code, int uses, int used) {
        var voucher = aVoucher(code, uses, used);
        vouchers.add(List.of(voucher), NOW);
        return voucher.id();
    }

    private Voucher aVoucher(String code, int uses, int used) {
        return new Voucher(
                show,
                rows.newId(),
                9,
                code,
                "早鸟",
                VoucherKind.FIXED,
                1_000,
                null,
                null,
                uses,
                used,
                null,
                null,
                null,
                false);
    }
}
