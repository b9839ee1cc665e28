package org.fengyun.ticketing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.code.TicketKeysTest.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TicketCodesPropertyTest {
    private static final TicketKeys KEYS = TicketKeys.parse(seed(1));

    @Property(tries = 300)
    void whatIsSignedIsReadAgain(
            @ForAll long showId,
            @ForAll long ticketId,
            @ForAll @LongRange(min = 0, max = 4_102_444_800L) long now,
            @ForAll @IntRange(min = 1, max = 86_400) int window) {
        var codes = new TicketCodes(
                KEYS, Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC), Duration.ofSeconds(window));

        var shown = codes.sign(showId, ticketId);

        assertThat(shown.code()).hasSizeLessThan(152).matches("[A-Z2-7]*");
        assertThat(shown.refreshAfter())
                .isAfter(Instant.ofEpochSecond(now))
                .isBeforeOrEqualTo(Instant.ofEpochSecond(now + window));
        assertThat(codes.read(shown.code())).isEqualTo(new Reading.Valid(showId, ticketId));
    }

    /** Whatever stands there instead; the small letter alone is the same code. */
    @Property(tries = 2_000)
    void aCodeOfWhichOneCharacterIsAnotherIsInvalid(
            @ForAll @IntRange(max = TicketCodes.CODE_LENGTH - 1) int place,
            @ForAll @From("characters") char other,
            @ForAll long showId,
            @ForAll long ticketId) {
        var codes = new TicketCodes(KEYS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofSeconds(30));
        var code = codes.sign(showId, ticketId).code();
        var changed = code.substring(0, place) + other + code.substring(place + 1);

        assertThat(codes.read(changed))
                .isEqualTo(
                        changed.equalsIgnoreCase(code) ? new Reading.Valid(showId, ticketId) : new Reading.Invalid());
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('A', 'Z'),
                Arbitraries.chars().range('a', 'z'),
                Arbitraries.chars().range('2', '7'),
                Arbitraries.chars().filter(any -> any < 'ı' || any > 'ſ'));
    }

    @Property(tries = 300)
    void nothingElseIsEverTakenForACode(@ForAll String text) {
        var codes = new TicketCodes(KEYS, Clock.systemUTC(), Duration.ofSeconds(30));

        assertThat(codes.read(text)).isEqualTo(new Reading.Invalid());
    }
}
