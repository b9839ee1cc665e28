package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** At no instant were more places taken than there are, a seat by two, or more by a buyer than its limit. */
final class Occupation {
    private final Story story;
    private final List<Hold> holds;

    Occupation(Story story) {
        this.story = story;
        this.holds = Hold.all(story);
    }

    Stream<String> flaws() {
        var tiers = holds.stream().collect(groupingBy(hold -> hold.ticket().tierId()));
        var seats = holds.stream()
                .filter(hold -> hold.ticket().seatId() != null)
                .collect(groupingBy(hold -> Optional.ofNullable(hold.ticket().seatId())));
        var buyers = holds.stream().collect(groupingBy(hold -> hold.order().buyer()));
        return Stream.of(
                        tiers.entrySet().stream().flatMap(this::oversold),
                        seats.values().stream().flatMap(ofSeat -> moreThan(1, ofSeat, "a seat sold twice")),
                        buyers.values().stream()
                                .flatMap(ofBuyer -> moreThan(story.show().limit(), ofBuyer, "more than the limit")))
                .flatMap(flaws -> flaws);
    }

    private Stream<String> oversold(Map.Entry<String, List<Hold>> ofTier) {
        var tier = story.show().tiers().get(ofTier.getKey());
        return tier == null
                ? Stream.of("no tier of the show: " + ofTier.getValue())
                : moreThan(tier.quota(), ofTier.getValue(), "oversold");
    }

    /** Only where one begins can there be more than before. */
    private static Stream<String> moreThan(int most, List<Hold> holds, String what) {
        return holds.stream()
                .flatMap(hold -> hold.sure().stream())
                .map(Span::from)
                .filter(instant -> count(holds, instant) > most)
                .min(Instant::compareTo)
                .map(instant -> "%s at %s: %s".formatted(what, instant, at(holds, instant)))
                .stream();
    }

    private static long count(List<Hold> holds, Instant instant) {
        return holds.stream().filter(hold -> hold.isSure(instant)).count();
    }

    private static List<Hold> at(List<Hold> holds, Instant instant) {
        return holds.stream().filter(hold -> hold.isSure(instant)).toList();
    }
}
