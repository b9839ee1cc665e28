package org.fengyun.miniprogram.cache;

import java.time.Instant;
import org.fengyun.miniprogram.core.CoreProblem;

/** The outcome of a read, as it is kept. */
sealed interface Kept<T> {

    Instant loadedAt();

    /** How much memory it takes, roughly: the characters of its JSON. */
    int weight();

    record Found<T>(Read<T> read, Instant loadedAt, int weight) implements Kept<T> {}

    /** The core has no such thing. */
    record Missing<T>(CoreProblem.Refused refusal, Instant loadedAt) implements Kept<T> {
        @Override
        public int weight() {
            return refusal.document().length();
        }
    }
}
