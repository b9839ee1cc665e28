package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettlementsTest extends MapperTest {
    @Autowired
    Settlements settlements;

    @Autowired
    RefundMapper refunds;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void aMoveThatTheTableForbidsIsNotMade() {
        var succeeded = aRefund(RefundStatus.SUCCEEDED);

        assertThatIllegalArgumentException().isThrownBy(() -> settlements.move(succeeded, RefundStatus.FAILED));

        assertThat(find(succeeded)).isEqualTo(succeeded);
    }

    @Test
    void onlyWhatHasEndedSaysWhen() {
        var refund = aRefund(RefundStatus.REQUESTED);

        settlements.move(refund, RefundStatus.PROCESSING);
        assertThat(find(refund).settledAt()).isNull();
        settlements.move(find(refund), RefundStatus.FAILED);
        assertThat(find(refund).settledAt()).isNotNull();
        settlements.move(find(refund), RefundStatus.REQUESTED);
        assertThat(find(refund).settledAt()).isNull();
    }

    private Refund aRefund(RefundStatus status) {
        var id = rows.aRefund(show, rows.newId()).with("status", status.name()).plant();
        return refunds.find(show, id).orElseThrow();
    }

    private Refund find(Refund refund) {
        return refunds.find(show, refund.id()).orElseThrow();
    }
}
