package org.fengyun.benchmarks.stage;

/** Hands out ports of this machine that nobody uses, upwards from the first. */
public final class Ports {
    private int next;

    public Ports(int first) {
        next = first;
    }

    /** A port that is free now, and is not given out again. */
    public synchronized int next() {
        while (!org.fengyun.localstack.servers.Ports.isFree(next)) {
            next++;
        }
        return next++;
    }
}
