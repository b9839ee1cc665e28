package org.fengyun.endtoend.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.Place;

/** Nobody is refused unless, at some instant of the call and in some order of effects, there was the reason for it. */
final class Refusals {
    /** A tier that had nothing left is said to be sold out for a second without looking again. */
    private static final Duration STALE = Duration.ofSeconds(2);

    private final Story story;
    private final List<Hold> holds;

    Refusals(Story story) {
        this.story = story;
        this.holds = Hold.all(story);
    }

    Stream<String> flaws() {
        return story.placings()
                .filter(call -> call.isDecided() && !call.isAcknowledged())
                .filter(call -> !hasReason(call, (Place) call.asked()))
                .map(call -> "refused without a reason: " + call);
    }

    private boolean hasReason(Call call, Place place) {
        return call.status()
                == switch (call.problem()) {
                    case "sold-out" -> isSoldOut(call.span(), place) ? 409 : 0;
                    case "seat-taken" -> isTaken(call.span(), place) ? 409 : 0;
                    case "limit-reached" -> isBeyondLimit(call, place) ? 409 : 0;
                    // the other half of it is told by the keys
                    case "key-reused" -> 422;
                    default -> 0;
                };
    }

    private boolean isSoldOut(Span span, Place place) {
        var since = new Span(span.from().minus(STALE), span.to());
        return place.places().entrySet().stream()
                .anyMatch(line -> quota(line)
                        < line.getValue()
                                + most(since, hold -> hold.ticket().tierId().equals(line.getKey())));
    }

    private int quota(Map.Entry<String, Integer> line) {
        var tier = story.show().tiers().get(line.getKey());
        return tier == null ? 0 : tier.quota();
    }

    private boolean isTaken(Span span, Place place) {
        return place.seatIds().stream()
                .anyMatch(seatId -> most(
                                span,
                                hold -> Optional.ofNullable(hold.ticket().seatId())
                                        .equals(Optional.of(seatId)))
                        > 0);
    }

    private boolean isBeyondLimit(Call call, Place place) {
        return story.show().limit()
                < place.size() + most(call.span(), hold -> hold.order().buyer().equals(call.buyer()));
    }

    /** How many of these can have been taken at one instant of the span: the most are where it, or one of them, begins. */
    private long most(Span span, Predicate<Hold> which) {
        var during = holds.stream()
                .filter(which)
                .filter(hold -> hold.possible().overlaps(span))
                .toList();
        return Stream.concat(
                        Stream.of(span.from()),
                        during.stream().map(hold -> hold.possible().from()).filter(span::has))
                .mapToLong(instant -> count(during, instant))
                .max()
                .orElse(0);
    }

    private static long count(List<Hold> holds, Instant instant) {
        return holds.stream().filter(hold -> hold.possible().has(instant)).count();
    }
}
