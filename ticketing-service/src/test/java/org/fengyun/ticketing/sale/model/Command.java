package org.fengyun.ticketing.sale.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in a history. An order is meant by its number, counted round where there are fewer. */
public sealed interface Command {

    /** Requests that are decided together. */
    record Batch(List<Ask> asks) implements Command {}

    /** The requests of an earlier batch come again, with their keys. A batch is meant by its number, like an order. */
    record Again(int batch) implements Command {}

    /** @param key the buyer's Idempotency-Key */
    record Ask(int buyer, int key, Wish wish) {}

    /**
     * What is asked for, without who asks.
     *
     * @param lines none where seats are picked
     * @param attendees of the buyer, in the order of the tickets
     * @param voucher its number, or null
     */
    record Wish(
            List<Line> lines,
            List<Integer> seats,
            List<Integer> attendees,
            @Nullable Integer voucher) {}

    record Line(int tier, int quantity) {}

    record Wait(int minutes) implements Command {}

    /** Expired holds are given back, those with an open payment too. */
    record Sweep() implements Command {}

    record Cancel(int order) implements Command {}

    record Prepare(int order) implements Command {}

    /** The provider tells that an order was paid whose payment was prepared once. */
    record Paid(int order) implements Command {}

    /**
     * The buyer gives tickets of a paid order back.
     *
     * @param first how many of them: the first of those that are valid
     */
    record GiveBack(int order, int first) implements Command {}

    record EndVoucher(int voucher) implements Command {}
}
