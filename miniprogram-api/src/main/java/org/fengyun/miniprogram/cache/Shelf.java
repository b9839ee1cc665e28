package org.fengyun.miniprogram.cache;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * One kind of read and how long it is good.
 *
 * @param name the kind, once in this service
 * @param type what is read, as it stands in JSON
 * @param fresh how long it is served without asking the core again
 * @param kept how long it stays at hand for when the core cannot be asked, at least as long as fresh
 * @param lasting what is kept for so long; all else only while it is fresh
 */
public record Shelf<T>(String name, Class<T> type, Duration fresh, Duration kept, Predicate<T> lasting) {

    /** A shelf that keeps whatever is read. */
    public Shelf(String name, Class<T> type, Duration fresh, Duration kept) {
        this(name, type, fresh, kept, _ -> true);
    }

    Duration keptFor(T value) {
        return lasting.test(value) ? kept : fresh;
    }
}
