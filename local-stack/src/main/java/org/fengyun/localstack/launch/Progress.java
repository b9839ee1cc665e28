package org.fengyun.localstack.launch;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Tells a person how far the run is, with the seconds since its begin. */
final class Progress {

    private final long begin = System.nanoTime();
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.printf("[%3d s] %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin), line);
    }

    synchronized void print(String text) {
        out.println(text);
    }
}
