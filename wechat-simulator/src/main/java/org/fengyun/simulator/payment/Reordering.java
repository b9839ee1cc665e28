package org.fengyun.simulator.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.simulator.fault.CallbackRule;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps callbacks until there are several, then turns their order round. */
@Component
class Reordering {

    private static final String KEY = "now";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Drawer<Held> held;
    private final Drawer<Callback> pending;
    private final Clock clock;

    Reordering(Store store, Clock clock) {
        this.held = store.drawer("held-callbacks", Held.class);
        this.pending = store.drawer("callbacks", Callback.class);
        this.clock = clock;
    }

    /** The callback, to be sent later, or with those that were kept for it. Part of the caller's change. */
    Stream<Callback> hold(Callback callback, CallbackRule rule) {
        var waiting = waiting();
        if (waiting.size() + 1 < rule.count()) {
            var late = callback.later(rule.patience(PATIENCE));
            keep(Stream.concat(waiting.stream(), Stream.of(late)).toList());
            return Stream.of(late);
        }
        keep(List.of());
        return turnedRound(waiting, callback);
    }

    /** Those that were not sent meanwhile because nobody else came. */
    private List<Callback> waiting() {
        return held.find(KEY).map(Held::callbacks).orElse(List.of()).stream()
                .filter(kept -> pending.find(kept.id()).filter(kept::equals).isPresent())
                .toList();
    }

    private Stream<Callback> turnedRound(List<Callback> waiting, Callback last) {
        var now = clock.instant();
        var turned = new ArrayList<Callback>();
        @Nullable String before = null;
        for (var each :
                Stream.concat(Stream.of(last), waiting.reversed().stream()).toList()) {
            turned.add(each.at(now).behind(before));
            before = each.id();
        }
        return turned.stream();
    }

    private void keep(List<Callback> callbacks) {
        held.put(KEY, new Held(callbacks));
    }

    record Held(List<Callback> callbacks) {}
}
