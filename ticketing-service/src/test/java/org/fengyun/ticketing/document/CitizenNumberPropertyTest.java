package org.fengyun.ticketing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.client.DocumentType;

class CitizenNumberPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void whatTheStandardMakesIsTaken(@ForAll("residents") String number) {
        assertThat(fault(number)).isFalse();
    }

    @Property
    void everyWrongDigitIsNoticed(
            @ForAll("residents") String number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll("characters") char wrong) {
        Assume.that(number.charAt(place) != wrong);

        assertThat(fault(number.substring(0, place) + wrong + number.substring(place + 1)))
                .isTrue();
    }

    @Property
    void everySwapOfNeighboursIsNoticed(@ForAll("residents") String number, @ForAll @IntRange(max = 16) int place) {
        var first = number.charAt(place);
        var second = number.charAt(place + 1);
        Assume.that(first != second);

        var swapped = number.substring(0, place) + second + first + number.substring(place + 2);
        assertThat(fault(swapped)).isTrue();
    }

    @Property
    void everyMissingOrAdditionalCharacterIsNoticed(
            @ForAll("residents") String number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll("characters") char more) {
        assertThat(fault(number.substring(0, place) + number.substring(place + 1)))
                .isTrue();
        assertThat(fault(number.substring(0, place) + more + number.substring(place)))
                .isTrue();
    }

    @Property
    void nobodyIsBornInTheFuture(
            @ForAll("residents") String number, @ForAll @IntRange(min = 1, max = 40_000) int days) {
        var born = TODAY.plusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE);

        assertThat(fault(ResidentNumbers.checked(number.substring(0, 6) + born + number.substring(14, 17))))
                .isTrue();
    }

    @Property
    void aMonthHasThirteenthNorDayThirtySecond(
            @ForAll("residents") String number,
            @ForAll @IntRange(min = 13, max = 99) int month,
            @ForAll @IntRange(min = 32, max = 99) int day) {
        var front = number.substring(0, 10);
        var sequence = number.substring(14, 17);

        assertThat(fault(ResidentNumbers.checked("%s%02d01%s".formatted(front, month, sequence))))
                .isTrue();
        assertThat(fault(ResidentNumbers.checked("%s01%02d%s".formatted(front, day, sequence))))
                .isTrue();
    }

    @Property
    void noRegionHasAnotherCode(@ForAll("residents") String number, @ForAll("noProvinces") String code) {
        assertThat(fault(ResidentNumbers.checked(code + number.substring(2, 17))))
                .isTrue();
    }

    @Property
    void whateverIsSentIsAnsweredAndNeverQuoted(@ForAll DocumentType type, @ForAll("writings") String written) {
        assertThat(DocumentNumber.fault(type, written, TODAY))
                .satisfies(
                        fault -> fault.ifPresent(message -> assertThat(message).doesNotContain(written)));
    }

    @Provide
    Arbitrary<String> writings() {
        // of one character nothing can be told: a message has it too
        return Arbitraries.oneOf(Arbitraries.strings().ofMinLength(8).ofMaxLength(70), residents());
    }

    @Provide
    Arbitrary<String> residents() {
        var province = Arbitraries.of("11", "15", "23", "37", "46", "50", "54", "65", "71", "81", "83");
        var county = Arbitraries.integers().between(0, 9999).map("%04d"::formatted);
        var born = Dates.dates()
                .between(LocalDate.of(1900, 1, 1), TODAY)
                .map(date -> date.format(DateTimeFormatter.BASIC_ISO_DATE));
        var sequence = Arbitraries.integers().between(0, 999).map("%03d"::formatted);
        return Combinators.combine(province, county, born, sequence)
                .as((where, there, when, which) -> ResidentNumbers.checked(where + there + when + which));
    }

    @Provide
    Arbitrary<String> noProvinces() {
        return Arbitraries.of(
                "00", "10", "16", "20", "24", "30", "38", "40", "47", "55", "60", "66", "72", "80", "84", "91");
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with("0123456789X");
    }

    private static boolean fault(String number) {
        return DocumentNumber.fault(DocumentType.RESIDENT_ID, number, TODAY).isPresent();
    }
}
