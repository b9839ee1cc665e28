package org.fengyun.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.fengyun.benchmarks.baseline.BaselineApplication;
import org.fengyun.benchmarks.nothing.NothingApplication;
import org.slf4j.LoggerFactory;

/** The programs of this module in one jar: the measurement, and what it measures against ({@code -Dprogram}). */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        switch (System.getProperty("program", "measurement")) {
            case "nothing" -> NothingApplication.start();
            case "baseline" -> BaselineApplication.start();
            default -> measure(arguments);
        }
    }

    private static void measure(String[] arguments) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        System.exit(new Measurement(Options.of(arguments)).run());
    }
}
