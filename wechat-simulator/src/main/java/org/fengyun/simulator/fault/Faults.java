package org.fengyun.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengyun.simulator.store.Drawer;
import org.fengyun.simulator.store.Store;
import org.springframework.stereotype.Component;

/** Decides what goes wrong. Kept with everything else, so that a restart changes nothing; costs nothing while off. */
@Component
public final class Faults {

    private static final String KEY = "now";

    private final Store store;
    private final Drawer<FaultState> states;
    private volatile boolean on;

    public Faults(Store store) {
        this.store = store;
        this.states = store.drawer("faults", FaultState.class);
        this.on = !state().plan().isEmpty();
    }

    /** What this call of the merchant meets. Not part of a change. */
    public Optional<CallRule> ofCall(Operation operation) {
        return on
                ? store.change(() -> first("calls", state().plan().calls(), rule -> rule.operation() == operation))
                : Optional.empty();
    }

    /** All that a callback of this type meets, in order. Part of the caller's change. */
    public List<CallbackRule> ofCallback(String type) {
        return on ? all("callbacks", state().plan().callbacks(), rule -> rule.befalls(type)) : List.of();
    }

    /** What a refund meets. Part of the caller's change. */
    public Optional<RefundRule> ofRefund() {
        return on ? first("refunds", state().plan().refunds(), _ -> true) : Optional.empty();
    }

    FaultState state() {
        return states.find(KEY).orElse(FaultState.OFF);
    }

    FaultState plan(FaultPlan plan) {
        return store.change(() -> {
            var state = new FaultState(plan, Map.of());
            states.put(KEY, state);
            on = !plan.isEmpty();
            return state;
        });
    }

    private <R extends Rule> Optional<R> first(String list, List<R> rules, Predicate<R> befalls) {
        for (var i = 0; i < rules.size(); i++) {
            if (befalls.test(rules.get(i)) && hits(list, i, rules.get(i))) {
                return Optional.of(rules.get(i));
            }
        }
        return Optional.empty();
    }

    private <R extends Rule> List<R> all(String list, List<R> rules, Predicate<R> befalls) {
        var hit = new ArrayList<R>();
        for (var i = 0; i < rules.size(); i++) {
            if (befalls.test(rules.get(i)) && hits(list, i, rules.get(i))) {
                hit.add(rules.get(i));
            }
        }
        return hit;
    }

    private boolean hits(String list, int index, Rule rule) {
        var drawn = state().draw(list + "[" + index + "]", rule);
        states.put(KEY, drawn.next());
        return drawn.hit();
    }
}
