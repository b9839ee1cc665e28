package org.fengyun.simulator.payment;

import java.time.Instant;

/**
 * A message to the merchant that has not been taken yet.
 *
 * @param id of the event, in the body too
 * @param body what is sent, the same bytes each time
 * @param tries how often it was sent in vain
 */
record Callback(String id, String notifyUrl, String body, int tries, Instant nextTryAt) {

    boolean isDueAt(Instant now) {
        return !now.isBefore(nextTryAt);
    }

    Callback failed(Instant next) {
        return new Callback(id, notifyUrl, body, tries + 1, next);
    }
}
