package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SaleMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SaleMeters meters = new SaleMeters(registry);

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new SaleProblem.SoldOut(1, 0), "sold-out"),
                Arguments.of(new SaleProblem.OutcomeUnknown(), "outcome-unknown"),
                Arguments.of(new SaleProblem.Busy(), "busy"),
                Arguments.of(new KeyReused(), "key-reused"),
                Arguments.of(InvalidInput.of("showId", "is no show"), "bad-request"),
                Arguments.of(new IllegalStateException("of order 4711"), "failed"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatABuyerHearsIsCountedByItsKind(RuntimeException problem, String result) {
        meters.refused(problem);
        meters.refused(problem);

        assertThat(count(result)).isEqualTo(2);
        assertThat(count("held")).isZero();
    }

    @Test
    void anOrderThatHoldsPlacesIsCounted() {
        meters.held();

        assertThat(count("held")).isEqualTo(1);
    }

    @Test
    void aBatchIsMeasured() {
        meters.batch(100, 5_000_000);

        assertThat(registry.get("fengyun.batch.orders").summary().totalAmount()).isEqualTo(100);
        assertThat(registry.get("fengyun.batch").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(5);
    }

    private double count(String result) {
        return registry.get("fengyun.orders").tag("result", result).counter().count();
    }
}
