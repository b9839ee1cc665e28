package org.fengyun.benchmarks.profile;

import jdk.jfr.consumer.RecordedEvent;

/** Who uses the processor time of the service: samples of running threads, by whose code runs. */
final class Processor implements Chapter {
    private static final int METHODS = 20;
    private static final double PERCENT = 100;

    private final Tallies requests = new Tallies();
    private final Tallies batches = new Tallies();
    private final Tallies methods = new Tallies();
    private final Tallies machine = new Tallies();

    @Override
    public void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.CPUTimeSample" -> sample(event);
            case "jdk.CPULoad" -> load(event);
            default -> {}
        }
    }

    private void sample(RecordedEvent event) {
        var stack = Stack.of(event);
        var owner = stack.owner().title();
        (stack.isBatch() ? batches : requests).add(owner, 1);
        methods.add(stack.innermost() + ", " + owner, 1);
    }

    private void load(RecordedEvent event) {
        machine.add("readings", 1);
        machine.add("service", event.getFloat("jvmUser") + event.getFloat("jvmSystem"));
        machine.add("machine", event.getFloat("machineTotal"));
    }

    @Override
    public String text() {
        var all = Math.max(1, requests.total() + batches.total());
        return """
                #### Processor

                The service uses %.0f %% of the machine, which is busy to %.0f %%. Of the service's samples:

                | handling requests | %% |
                |---|--:|
                %s

                | deciding batches | %% |
                |---|--:|
                %s

                | innermost call, for whom | %% |
                |---|--:|
                %s
                """.formatted(
                        PERCENT * machine.of("service") / Math.max(1, machine.of("readings")),
                        PERCENT * machine.of("machine") / Math.max(1, machine.of("readings")),
                        requests.lines(METHODS, sum -> percent(sum, all)),
                        batches.lines(METHODS, sum -> percent(sum, all)),
                        methods.lines(METHODS, sum -> percent(sum, all)));
    }

    private static String percent(double sum, double all) {
        return "%.1f".formatted(PERCENT * sum / all);
    }
}
