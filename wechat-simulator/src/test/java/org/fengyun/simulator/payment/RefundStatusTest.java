package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.simulator.payment.RefundStatus.FAILED;
import static org.fengyun.simulator.payment.RefundStatus.PROCESSING;
import static org.fengyun.simulator.payment.RefundStatus.SUCCEEDED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundStatusTest {

    private static final Map<RefundStatus, Set<RefundStatus>> ALLOWED =
            Map.of(PROCESSING, EnumSet.of(SUCCEEDED, FAILED));

    @ParameterizedTest
    @EnumSource
    void aRefundMovesOnlyAsTheTableSays(RefundStatus from) {
        for (var to : RefundStatus.values()) {
            var allowed = ALLOWED.getOrDefault(from, Set.of()).contains(to);

            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(allowed);
        }
    }
}
