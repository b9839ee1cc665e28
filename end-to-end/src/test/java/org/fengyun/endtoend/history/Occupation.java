package org.fengyun.endtoend.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** At no instant was more taken than there is: places, seats, what a buyer may have, a document's ticket, a voucher's uses. */
record Occupation(Story story) {
    Stream<String> flaws() {
        return Claim.all(story).stream().collect(groupingBy(Claim::resource)).entrySet().stream()
                .flatMap(claims -> moreThan(story.show().capacity(claims.getKey()), claims.getValue()));
    }

    /** Only where one begins can there be more than before. */
    private static Stream<String> moreThan(int most, List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.sure().stream())
                .map(Span::from)
                .filter(instant -> at(claims, instant).count() > most)
                .min(Instant::compareTo)
                .map(instant -> "more than %d of %s at %s: by %s"
                        .formatted(
                                most,
                                claims.getFirst().resource(),
                                instant,
                                at(claims, instant).map(Claim::by).toList()))
                .stream();
    }

    private static Stream<Claim> at(List<Claim> claims, Instant instant) {
        return claims.stream().filter(claim -> claim.isSure(instant));
    }
}
