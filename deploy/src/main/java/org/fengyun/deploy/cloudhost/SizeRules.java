package org.fengyun.deploy.cloudhost;

import java.math.BigDecimal;
import java.util.Optional;
import org.fengyun.deploy.cloudhost.Value.Fields;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** WeChat Cloud Hosting offers seven sizes, and gives an instance what it has at most from its start. */
final class SizeRules implements Rules {
    @Override
    public void check(Declared service, Environment environment, Findings findings) {
        service.resources("limits").ifPresent(limits -> {
            checkOffered(limits, findings);
            service.resources("requests").ifPresent(requests -> {
                checkSame(requests, limits, "cpu", findings);
                checkSame(requests, limits, "memory", findings);
            });
        });
    }

    private static void checkOffered(Fields limits, Findings findings) {
        var cpu = limits.scalar("cpu");
        var memory = limits.scalar("memory");
        if (cpu.isPresent() && memory.isPresent() && sizeOf(limits).isEmpty()) {
            findings.add(
                    cpu.get(),
                    "WeChat Cloud Hosting has no size of %s CPU with %s: write one of %s"
                            .formatted(cpu.get().text(), memory.get().text(), Size.offered()));
        }
    }

    private static void checkSame(Fields requests, Fields limits, String what, Findings findings) {
        var asked = requests.scalar(what);
        var most = limits.scalar(what).map(Scalar::text);
        if (asked.isPresent() && most.isPresent() && !asked.get().text().equals(most.get())) {
            findings.add(
                    asked.get(),
                    "is %s, and in limits %s: write the same, as an instance has it at WeChat"
                            .formatted(asked.get().text(), most.get()));
        }
    }

    /** Nothing where it is none of those that are offered. */
    static Optional<Size> sizeOf(Fields limits) {
        return limits.scalar("cpu")
                .flatMap(cpu -> limits.scalar("memory")
                        .flatMap(memory -> Size.of(cores(cpu.text()), gigabytes(memory.text()))));
    }

    /** Below zero where it is not read. */
    private static BigDecimal cores(String text) {
        if (text.matches("\\d{1,6}m")) {
            return new BigDecimal(text.replace("m", "")).movePointLeft(3);
        }
        return text.matches("\\d{1,3}(\\.\\d{1,3})?") ? new BigDecimal(text) : BigDecimal.ONE.negate();
    }

    /** Below zero where it is not read. */
    private static BigDecimal gigabytes(String text) {
        if (text.matches("\\d{1,6}Mi")) {
            return new BigDecimal(text.replace("Mi", "")).divide(new BigDecimal(1024));
        }
        return text.matches("\\d{1,3}Gi") ? new BigDecimal(text.replace("Gi", "")) : BigDecimal.ONE.negate();
    }
}
