package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengyun.endtoend.history.Asked.HoldBack;
import org.fengyun.endtoend.history.Asked.Place;
import org.fengyun.endtoend.history.Resource.Kind;

/** Nobody is refused unless, at some instant of the call and in some order of effects, there was the reason for it. */
final class Refusals {
    /** A tier that had nothing left is said to be sold out for a second without looking again. */
    private static final Duration STALE = Duration.ofSeconds(2);

    private static final Map<String, Kind> LACKS = Map.of(
            "sold-out", Kind.TIER,
            "seat-taken", Kind.SEAT,
            "limit-reached", Kind.BUYER,
            "already-has-ticket", Kind.DOCUMENT,
            "voucher-used-up", Kind.VOUCHER);

    private final Story story;
    private final Map<Resource, List<Claim>> claims;

    Refusals(Story story) {
        this.story = story;
        this.claims = Claim.all(story).stream().collect(groupingBy(Claim::resource));
    }

    Stream<String> flaws() {
        return story.calls().stream()
                .filter(call -> call.isDecided() && !call.isAcknowledged() && !hasReason(call))
                .map(call -> "refused without a reason: " + call);
    }

    private boolean hasReason(Call call) {
        return switch (call.asked()) {
            case Place place ->
                switch (call.problem()) {
                    case "key-reused" -> call.status() == 422;
                    case "not-on-sale" -> call.status() == 409 && isCalledOff(call);
                    default -> call.status() == 409 && lacks(call, place.wants(call.buyer()));
                };
            case HoldBack holdBack -> call.status() == 409 && lacks(call, holdBack.wants());
            // told by what became of the order
            case Asked.Cancel _, Asked.Pay _, Asked.Refund _, Asked.CallOff _ -> true;
        };
    }

    private boolean isCalledOff(Call call) {
        return story.callOffs()
                .anyMatch(off -> off.span().from().isBefore(call.span().to()));
    }

    private boolean lacks(Call call, Map<Resource, Integer> wants) {
        var kind = LACKS.get(call.problem());
        var span = kind == Kind.TIER
                ? new Span(call.span().from().minus(STALE), call.span().to())
                : call.span();
        return wants.entrySet().stream()
                .filter(want -> want.getKey().kind() == kind)
                .anyMatch(want -> story.show().capacity(want.getKey())
                        < want.getValue() + most(span, claims.getOrDefault(want.getKey(), List.of())));
    }

    /** How many of these can have been taken at one instant of the span: the most are where it, or one of them, begins. */
    private static long most(Span span, List<Claim> claims) {
        var during = claims.stream()
                .map(Claim::possible)
                .filter(possible -> possible.overlaps(span))
                .toList();
        return Stream.concat(
                        Stream.of(span.from()), during.stream().map(Span::from).filter(span::has))
                .mapToLong(instant -> during.stream()
                        .filter(possible -> possible.has(instant))
                        .count())
                .max()
                .orElse(0);
    }
}
