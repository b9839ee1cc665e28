package org.fengyun.simulator.payment;

import java.time.Duration;
import java.time.Instant;
import org.fengyun.simulator.fault.CallbackRule.Forgery;
import org.jspecify.annotations.Nullable;

/**
 * A message to the merchant that has not been taken yet.
 *
 * @param id of this message; the event's, which is in the body, unless a fault made it
 * @param body what is sent, the same bytes each time
 * @param tries how often it was sent in vain
 * @param after another message, before whose first try this one is not sent
 * @param forgery what is wrong with it; null where it is true
 */
record Callback(
        String id,
        String notifyUrl,
        String body,
        int tries,
        Instant nextTryAt,
        @Nullable String after,
        @Nullable Forgery forgery) {

    static Callback due(String id, String notifyUrl, String body, Instant now) {
        return new Callback(id, notifyUrl, body, 0, now, null, null);
    }

    boolean isDueAt(Instant now) {
        return !now.isBefore(nextTryAt);
    }

    Callback failed(Instant next) {
        return new Callback(id, notifyUrl, body, tries + 1, next, after, forgery);
    }

    Callback at(Instant time) {
        return new Callback(id, notifyUrl, body, tries, time, after, forgery);
    }

    Callback later(Duration wait) {
        return at(nextTryAt.plus(wait));
    }

    Callback behind(@Nullable String other) {
        return new Callback(id, notifyUrl, body, tries, nextTryAt, other, forgery);
    }

    Callback copy(int number) {
        return new Callback(id + "-" + number, notifyUrl, body, tries, nextTryAt, after, forgery);
    }

    Callback forged(Forgery how, String forgedBody) {
        return new Callback(id + "-" + how, notifyUrl, forgedBody, tries, nextTryAt, after, how);
    }
}
