package org.fengyun.benchmarks.comparison;

import java.util.Arrays;
import java.util.Locale;

/** What is measured, each with two tickets an order. */
public enum Contender {
    NOTHING("an endpoint that does nothing"),
    BASELINE("baseline: one transaction an order"),
    GENERAL("ticketing-service, general admission"),
    SEATED("ticketing-service, best pairs of 20,000 seats"),
    FLOOR("floor: JDBC batches alone");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As options and logs have it. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of this name, saying which there are */
    public static Contender named(String name) {
        return Arrays.stream(values())
                .filter(contender -> contender.lowerCase().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not measured; there are %s"
                        .formatted(name, Arrays.toString(values()).toLowerCase(Locale.ROOT))));
    }
}
