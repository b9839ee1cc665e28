package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.simulator.payment.PaymentStatus.CLOSED;
import static org.fengyun.simulator.payment.PaymentStatus.OPEN;
import static org.fengyun.simulator.payment.PaymentStatus.PAID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentStatusTest {

    private static final Map<PaymentStatus, Set<PaymentStatus>> ALLOWED = Map.of(
            OPEN, EnumSet.of(PAID, CLOSED),
            PAID, EnumSet.noneOf(PaymentStatus.class),
            CLOSED, EnumSet.noneOf(PaymentStatus.class));

    @ParameterizedTest
    @MethodSource("allPairs")
    void aPaymentMovesOnlyAsTheTableSays(PaymentStatus from, PaymentStatus to) {
        var allowed = ALLOWED.getOrDefault(from, Set.of()).contains(to);

        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    static Stream<Arguments> allPairs() {
        return Arrays.stream(PaymentStatus.values())
                .flatMap(from -> Arrays.stream(PaymentStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
