package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherCodeTest {
    @Test
    void howACodeWasTypedDoesNotMatter() {
        assertThat(VoucherCode.normalized("  early-Bird\t")).isEqualTo("EARLY-BIRD");
        // the dotless i of Turkish has the same capital
        assertThat(VoucherCode.normalized("mıx")).isEqualTo("MIX");
    }

    @Test
    void aCodeMadeHereHasSeventeenLettersThatAreNotTakenForOthersAndNeverComesAgain() {
        var codes = Stream.generate(VoucherCode::random).limit(2_000).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{17}"));
        assertThat(codes).allMatch(VoucherCode::isWellFormed);
        // each letter is drawn: a code has log2(31^17) = 84 bits
        assertThat(codes.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD", "2026", "EARLY-BIRD_10"})
    void lettersDigitsHyphensAndUnderscoresMakeACode(String code) {
        assertThat(VoucherCode.isWellFormed(code)).isTrue();
        assertThat(VoucherCode.isWellFormed("A".repeat(64))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "abcd", "AB CD", "-ABC", "_ABC", "早鸟票价", "ABCD\n"})
    void nothingElseDoes(String code) {
        assertThat(VoucherCode.isWellFormed(code)).isFalse();
        assertThat(VoucherCode.isWellFormed("A".repeat(65))).isFalse();
    }
}
