package org.fengyun.benchmarks.profile;

import jdk.jfr.consumer.RecordedEvent;

/** Threads that wait for each other inside the service. */
final class Locks implements Chapter {
    private static final int LINES = 8;
    private static final double MILLIS = 1e6;

    private final Tallies waits = new Tallies();

    @Override
    public void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.JavaMonitorEnter", "jdk.VirtualThreadPinned" ->
                waits.add(
                        event.getEventType().getLabel() + " in "
                                + Stack.of(event).innermost(),
                        event.getDuration().toNanos() / MILLIS);
            default -> {}
        }
    }

    @Override
    public String text() {
        return waits.total() == 0
                ? "No thread waited a millisecond for a monitor, and none was pinned.\n"
                : "#### Locks\n\n| waiting | ms in all |\n|---|--:|\n" + waits.lines(LINES, "%.0f"::formatted) + "\n";
    }
}
