package org.fengyun.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengyun.benchmarks.comparison.Schedule.Heat;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void theMiddleOfTheRoundsCounts() {
        var report = new Report(List.of(
                result(Contender.BASELINE, 1_000),
                result(Contender.BASELINE, 900),
                result(Contender.BASELINE, 5_000),
                result(Contender.GENERAL, 4_100),
                result(Contender.GENERAL, 4_000),
                result(Contender.GENERAL, 100)));

        assertThat(report.table())
                .contains("| 256 | baseline: one transaction an order | 1,000 | 900–5,000 | 1.00 |")
                .contains("| 256 | ticketing-service, general admission | 4,000 | 100–4,100 | 4.00 |");
    }

    @Test
    void aTargetThatWasMissedIsSaidToBe() {
        var report = new Report(List.of(result(Contender.BASELINE, 1_000), result(Contender.GENERAL, 3_990)));

        assertThat(report.targets())
                .contains("**not reached:** at 256 clients 3.99 times the baseline's durable orders/s; wanted 4")
                .contains("- reached: p99 of 20.0 ms; wanted under 250");
    }

    @Test
    void ofWhatWasNotMeasuredNothingIsSaid() {
        assertThat(new Report(List.of(result(Contender.BASELINE, 1_000))).targets())
                .isBlank();
    }

    private static Result result(Contender contender, double rate) {
        return new Result(new Heat(contender, 256), rate, 10_000, 20_000, 30_000, 0, 1, new Cpu.Cost(1, 2, 3));
    }
}
