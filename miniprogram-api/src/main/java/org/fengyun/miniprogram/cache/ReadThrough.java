package org.fengyun.miniprogram.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengyun.miniprogram.cache.CachedReads.Servable;
import org.fengyun.miniprogram.core.CoreProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One read behind this instance's memory: from Redis if fresh there, else from the core, by one instance at a time. */
final class ReadThrough {
    private static final Logger log = LoggerFactory.getLogger(ReadThrough.class);

    // Longer than the core takes when it is well; after it another instance tries.
    private static final Duration CLAIM = Duration.ofSeconds(3);
    // Long enough that a core that hangs is waited for now and then, not by every read.
    private static final Duration STALE_FOR = Duration.ofSeconds(5);
    private static final int GLANCES = 40;
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(25);

    private final SharedMemory memory;
    private final SharedShelves shelves;
    private final ReadMeters meters;
    private final Clock clock;

    ReadThrough(SharedMemory memory, SharedShelves shelves, ReadMeters meters, Clock clock) {
        this.memory = memory;
        this.shelves = shelves;
        this.meters = meters;
        this.clock = clock;
    }

    <T> Servable read(Shelf<T> shelf, String name, Supplier<T> load) {
        return fresh(shelf, name).orElseGet(() -> loadAsOne(shelf, name, load));
    }

    private <T> Servable loadAsOne(Shelf<T> shelf, String name, Supplier<T> load) {
        // In front, where no shelf is called so: behind, it could be the name of something that is read.
        var claim = "loading:" + name;
        var claimant = UUID.randomUUID().toString();
        if (!memory.claim(claim, claimant, CLAIM)) {
            return fromOther(shelf, name).orElseGet(() -> loadOrStale(shelf, name, load));
        }
        try {
            // Another may have finished between the look and the claim.
            return fresh(shelf, name).orElseGet(() -> loadOrStale(shelf, name, load));
        } finally {
            memory.release(claim, claimant);
        }
    }

    private <T> Optional<Servable> fromOther(Shelf<T> shelf, String name) {
        for (var glance = 0; glance < GLANCES; glance++) {
            pause();
            var found = fresh(shelf, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private <T> Servable loadOrStale(Shelf<T> shelf, String name, Supplier<T> load) {
        try {
            return load(shelf, name, load);
        } catch (CoreProblem.Unavailable away) {
            var stale = shelves.find(shelf, name).orElseThrow(() -> away);
            log.warn("the core is away: {} is served as of {}", name, stale.loadedAt());
            meters.stale();
            return new Servable(stale, STALE_FOR);
        }
    }

    private <T> Servable load(Shelf<T> shelf, String name, Supplier<T> load) {
        try {
            var value = load.get();
            meters.fromCore();
            // Not before the load: what a slow core answers would be stale before anyone else could read it.
            return new Servable(shelves.keepFound(shelf, name, value, clock.instant()), shelf.fresh());
        } catch (CoreProblem.Refused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            return new Servable(shelves.keepMissing(name, refused, clock.instant()), SharedShelves.MISSING_FOR);
        }
    }

    private <T> Optional<Servable> fresh(Shelf<T> shelf, String name) {
        var found = shelves.find(shelf, name)
                .map(kept -> new Servable(kept, left(shelf, kept)))
                .filter(servable -> servable.good().isPositive());
        found.ifPresent(_ -> meters.fromRedis());
        return found;
    }

    private <T> Duration left(Shelf<T> shelf, Kept<T> kept) {
        var good = kept instanceof Kept.Missing<T> ? SharedShelves.MISSING_FOR : shelf.fresh();
        var age = Duration.between(kept.loadedAt(), clock.instant());
        // The clocks of two instances differ: what comes from the future is as good as new, and no better.
        return age.isNegative() ? good : good.minus(age);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_GLANCES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for another instance", stopped);
        }
    }
}
