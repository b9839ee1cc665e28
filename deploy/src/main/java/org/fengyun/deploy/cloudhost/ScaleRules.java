package org.fengyun.deploy.cloudhost;

import java.util.Optional;
import java.util.OptionalInt;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** How many instances there may be, and when one is added. */
final class ScaleRules implements Rules {
    /** Of WeChat Cloud Hosting. */
    private static final int MOST_INSTANCES = 50;

    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        var fewest = service.scale(KnativeForm.MIN_SCALE);
        var most = service.scale(KnativeForm.MAX_SCALE);
        fewest.ifPresent(scale -> checkWithin(scale, 0, findings));
        most.ifPresent(scale -> checkWithin(scale, 1, findings));
        fewest.ifPresent(scale -> checkOrder(scale, number(most), findings));
        service.annotation(KnativeForm.CPU_THRESHOLD).ifPresent(threshold -> {
            if (!Numbers.within(threshold.text(), 1, 100)) {
                findings.add(threshold, "is %s: write percent, from 1 to 100".formatted(threshold.text()));
            }
        });
    }

    private static void checkWithin(Scalar scale, int least, Findings findings) {
        if (!Numbers.within(scale.text(), least, MOST_INSTANCES)) {
            findings.add(
                    scale,
                    "is %s: write a number of instances from %d to %d, the most that WeChat Cloud Hosting runs"
                            .formatted(scale.text(), least, MOST_INSTANCES));
        }
    }

    private static void checkOrder(Scalar fewest, OptionalInt most, Findings findings) {
        var few = Numbers.read(fewest.text());
        if (few.isPresent() && most.isPresent() && few.getAsInt() > most.getAsInt()) {
            findings.add(
                    fewest,
                    "is %d, and at most there are %d: write no more than those"
                            .formatted(few.getAsInt(), most.getAsInt()));
        }
    }

    private static OptionalInt number(Optional<Scalar> scale) {
        return scale.map(it -> Numbers.read(it.text())).orElse(OptionalInt.empty());
    }
}
