package org.fengyun.ticketing.holdback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengyun.ticketing.show.Stock.Change;

/**
 * What a request is about.
 *
 * @param ofTiers how many of which tier, in the order of their ids: the one in which tiers are locked
 * @param seatIds empty with general admission
 */
record Places(Map<Long, Integer> ofTiers, List<Long> seatIds) {
    static Places of(long tierId, int quantity) {
        return new Places(Map.of(tierId, quantity), List.of());
    }

    static <S> Places of(List<S> seats, Function<S, Long> id, Function<S, Long> tierId) {
        var ofTiers = seats.stream().collect(groupingBy(tierId, TreeMap::new, summingInt(_ -> 1)));
        return new Places(ofTiers, seats.stream().map(id).toList());
    }

    /** What becomes of the tiers if these are given back. */
    List<Change> back() {
        return ofTiers.entrySet().stream()
                .map(tier -> new Change(tier.getKey(), tier.getValue()))
                .toList();
    }

    /** What becomes of the tiers if these are taken. */
    List<Change> away() {
        return back().stream()
                .map(tier -> new Change(tier.tierId(), -tier.places()))
                .toList();
    }
}
