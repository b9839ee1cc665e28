package org.fengyun.endtoend.history;

import java.util.List;
import java.util.Map;

/** What a client asked for. */
public sealed interface Asked {
    /**
     * An order.
     *
     * @param places how many of each tier; empty where seats are picked
     * @param seatIds the seats that are picked
     */
    record Place(Map<String, Integer> places, List<String> seatIds) implements Asked {
        int size() {
            return seatIds.size() + places.values().stream().mapToInt(n -> n).sum();
        }
    }

    record Cancel(String orderId) implements Asked {}

    /** Asked of the payment provider. */
    record Pay(String orderId) implements Asked {}
}
