package org.fengyun.simulator.payment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengyun.simulator.fault.CallbackRule;
import org.fengyun.simulator.fault.CallbackRule.Forgery;
import org.fengyun.simulator.fault.Faults;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets callbacks go wrong where that is planned. */
@Component
class CallbackFaults {

    private static final Duration LATE = Duration.ofSeconds(2);

    private final Faults faults;
    private final Reordering reordering;
    private final Numbers numbers;
    private final JsonMapper json;

    CallbackFaults(Faults faults, Reordering reordering, Numbers numbers, JsonMapper json) {
        this.faults = faults;
        this.reordering = reordering;
        this.numbers = numbers;
        this.json = json;
    }

    /** What is sent where this callback should be. Part of the caller's change. */
    List<Callback> befall(String type, Callback callback) {
        var sent = List.of(callback);
        for (var rule : faults.ofCallback(type)) {
            sent = sent.stream()
                    .flatMap(each -> each.forgery() == null ? befall(rule, each) : Stream.of(each))
                    .toList();
        }
        return sent;
    }

    private Stream<Callback> befall(CallbackRule rule, Callback callback) {
        return switch (rule.fault()) {
            case DELAY -> Stream.of(callback.later(rule.patience(LATE)));
            case LOSE -> Stream.empty();
            case REPEAT -> copies(rule, callback);
            case REORDER -> reordering.hold(callback, rule);
            case FORGE -> forge(rule, Objects.requireNonNull(rule.forgery()), callback);
        };
    }

    private static Stream<Callback> copies(CallbackRule rule, Callback callback) {
        var apart = rule.patience(Duration.ZERO);
        return Stream.concat(
                Stream.of(callback),
                IntStream.range(1, rule.count())
                        .mapToObj(i -> callback.copy(i + 1).later(apart.multipliedBy(i))));
    }

    private Stream<Callback> forge(CallbackRule rule, Forgery forgery, Callback callback) {
        var forged = callback.forged(forgery, forgedBody(rule, forgery, callback.body()));
        return Stream.of(forged, callback.behind(forged.id()));
    }

    private String forgedBody(CallbackRule rule, Forgery forgery, String body) {
        return switch (forgery) {
            case WRONG_SIGNATURE, OLD_TIMESTAMP -> body;
            case OTHER_AMOUNT -> {
                var event = otherEvent(body);
                yield event.put("amount", event.path("amount").asLong() + 1).toString();
            }
            case OTHER_PAYMENT ->
                otherEvent(body).put("paymentNumber", rule.paymentNumber()).toString();
        };
    }

    private ObjectNode otherEvent(String body) {
        return json.readTree(body).asObject().put("id", numbers.eventId());
    }
}
