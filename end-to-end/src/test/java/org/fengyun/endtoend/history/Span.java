package org.fengyun.endtoend.history;

import java.time.Instant;

/** Some time, from an instant on and before another. */
public record Span(Instant from, Instant to) {
    static Span from(Instant from) {
        return new Span(from, Instant.MAX);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    boolean has(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
