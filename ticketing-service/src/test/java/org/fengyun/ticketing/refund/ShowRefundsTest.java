package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShowRefundsTest extends MapperTest {
    @Autowired
    ShowRefunds refunds;

    /** As a fault of ours might ask for it. */
    @Test
    void moreThanIsLeftOfAPaymentNeverGoesBack() {
        var show = rows.aShow().plant();
        var tier = rows.aTier(show).with("free", 9).plant();
        var order = rows.anOrder(show).with("status", "PAID").plant();
        rows.aTicket(show)
                .with("order_id", order)
                .with("tier_id", tier)
                .with("status", "VALID")
                .plant();
        var payment = rows.aPayment(show)
                .with("order_id", order)
                .with("status", "PAID")
                .plant();
        rows.aRefund(show, payment)
                .with("order_id", order)
                .with("amount", 1)
                .with("fee", 2)
                .plant();

        assertThatIllegalStateException()
                .isThrownBy(() -> refunds.giveBack(show, List.of(order), false))
                .withMessage("27997 fen are left to give back, not 28000");
    }
}
