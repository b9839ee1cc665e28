package org.fengyun.benchmarks.comparison;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;

/** Processor time used so far by the clients (this process), the measured program and the database. */
record Cpu(Duration clients, Duration program, Duration database) {
    private static final double MICRO = 1_000;

    static Cpu now(OptionalLong program, OptionalLong database) {
        var self = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Cpu(Duration.ofNanos(self.getProcessCpuTime()), used(program), used(database));
    }

    private static Duration used(OptionalLong pid) {
        return pid.stream()
                .mapToObj(ProcessHandle::of)
                .flatMap(handle -> handle.stream())
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Microseconds that each order took of each, since the earlier reading. */
    record Cost(double clients, double program, double database) {}

    Cost since(Cpu earlier, long orders) {
        return new Cost(
                micros(clients.minus(earlier.clients), orders),
                micros(program.minus(earlier.program), orders),
                micros(database.minus(earlier.database), orders));
    }

    private static double micros(Duration used, long orders) {
        return orders == 0 ? 0 : used.toNanos() / MICRO / orders;
    }
}
