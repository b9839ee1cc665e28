package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VouchersTest extends MapperTest {
    @Autowired
    Vouchers vouchers;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatCannotBeACodeIsNotLookedFor() {
        var voucher = rows.aVoucher(show).with("code", "GOOD").plant();
        rows.aVoucher(show).with("code", "BAD CODE").plant();

        assertThat(vouchers.ofCodes(show, List.of("GOOD", "BAD CODE")))
                .extracting(Voucher::id)
                .containsExactly(voucher);
        assertThat(vouchers.ofCodes(show, List.of("BAD CODE"))).isEmpty();
    }

    @Test
    void usesAreCountedForEachVoucherByItsOwnChange() {
        var more = rows.aVoucher(show).with("uses", 5).plant();
        var fewer = rows.aVoucher(show).with("uses", 5).with("used", 5).plant();

        vouchers.count(show, Map.of(more, 2, fewer, -1));

        assertThat(used(more)).isEqualTo(2);
        assertThat(used(fewer)).isEqualTo(4);
    }

    @Test
    void moreUsesThanThereAreAreAMistakeOfTheCaller() {
        var some = rows.aVoucher(show).with("uses", 5).plant();
        var gone = rows.aVoucher(show).with("used", 1).plant();

        assertThatIllegalStateException()
                .isThrownBy(() -> vouchers.count(show, Map.of(some, 1, gone, 1)))
                .withMessageStartingWith("show %d: of these vouchers not +1 can be used".formatted(show));
    }

    private int used(long voucher) {
        return vouchers.find(show, voucher).orElseThrow().used();
    }
}
