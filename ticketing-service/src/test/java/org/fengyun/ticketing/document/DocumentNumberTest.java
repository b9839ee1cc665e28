package org.fengyun.ticketing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.client.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The first two numbers are the examples of GB 11643-1999 itself; the man of the second is too old by now. */
    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, yes",
        "RESIDENT_ID, 440524188001010014, no",
        "RESIDENT_ID, 110101190001010014, yes",
        "RESIDENT_ID, 11010118991231001X, no",
        "RESIDENT_ID, 110101202611220014, yes",
        "RESIDENT_ID, 11010120261123001X, no",
        "RESIDENT_ID, 110101200002290018, yes",
        "RESIDENT_ID, 110101190002290011, no",
        "RESIDENT_ID, 110101490101001, no",
        "PASSPORT, E12345678, yes",
        "PASSPORT, EA1234567, yes",
        "PASSPORT, G12345678, yes",
        "PASSPORT, 12345, yes",
        "PASSPORT, 1234, no",
        "PASSPORT, E123456789, no",
        "PASSPORT, PASSPORT, no",
        "PASSPORT, E1234-678, no",
        "HK_MACAO_PERMIT, H12345678, yes",
        "HK_MACAO_PERMIT, M12345678, yes",
        "HK_MACAO_PERMIT, H1234567801, no",
        "HK_MACAO_PERMIT, A12345678, no",
        "HK_MACAO_PERMIT, H1234567, no",
        "TAIWAN_PERMIT, 12345678, yes",
        "TAIWAN_PERMIT, 1234567, no",
        "TAIWAN_PERMIT, 0123456789, no",
        "FOREIGN_PERMANENT_RESIDENT, USA110080010101, yes",
        "FOREIGN_PERMANENT_RESIDENT, USA11008001010, no",
        "FOREIGN_PERMANENT_RESIDENT, 11010519491231002X, no"
    })
    void aNumberHasTheFormOfItsDocument(DocumentType type, String number, String taken) {
        assertThat(DocumentNumber.fault(type, number, TODAY).isEmpty()).isEqualTo(taken.equals("yes"));
    }

    @Test
    void aPermanentResidentsNumberChecksItself() {
        var number = ResidentNumbers.checked("91184019800101001");
        var mistyped = number.substring(0, 16) + (number.charAt(16) == '1' ? '2' : '1') + number.charAt(17);
        var elsewhere = ResidentNumbers.checked("99984019800101001");

        assertThat(DocumentNumber.fault(DocumentType.FOREIGN_PERMANENT_RESIDENT, number, TODAY))
                .isEmpty();
        assertThat(DocumentNumber.fault(DocumentType.RESIDENT_ID, number, TODAY))
                .isPresent();
        assertThat(DocumentNumber.fault(DocumentType.FOREIGN_PERMANENT_RESIDENT, mistyped, TODAY))
                .isPresent();
        assertThat(DocumentNumber.fault(DocumentType.FOREIGN_PERMANENT_RESIDENT, elsewhere, TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002, 'must be 18 characters: 17 digits, then a digit or X'",
        "000105194912310022, begins with no region's code: compare the first digits with the card",
        "11010519491331002X, has no date of birth in its 7th to 14th digit: compare them with the card",
        "110105194912310021, 'is mistyped somewhere, as its last character tells: compare it with the card'"
    })
    void aFaultSaysWhatToDo(String number, String message) {
        assertThat(DocumentNumber.fault(DocumentType.RESIDENT_ID, number, TODAY))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        "' 110105 19491231 002X '",
        "'110105\u300019491231\u3000002X'"
    })
    void aNumberHasOneWriting(String written) {
        assertThat(DocumentNumber.of(DocumentType.RESIDENT_ID, written, TODAY).text())
                .isEqualTo("11010519491231002X");
    }

    /** Upper-cased, a dotless i would be an I. */
    @Test
    void lettersOfOtherAlphabetsAreNotTakenForOurs() {
        assertThat(DocumentNumber.fault(DocumentType.PASSPORT, "ı1234567", TODAY))
                .isPresent();
        assertThat(DocumentNumber.fault(DocumentType.PASSPORT, "١٢٣٤٥٦٧", TODAY))
                .isPresent();
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(DocumentNumber.fault(DocumentType.TAIWAN_PERMIT, "12345678" + " ".repeat(60), TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, 110*************2X",
        "FOREIGN_PERMANENT_RESIDENT, USA110080010101, USA**********01",
        "PASSPORT, E12345678, E******78",
        "PASSPORT, 12345, 1**45",
        "HK_MACAO_PERMIT, H12345678, H******78",
        "TAIWAN_PERMIT, 12345678, 1*****78"
    })
    void onlyTheEndsAreShown(DocumentType type, String number, String masked) {
        var document = DocumentNumber.of(type, number, TODAY);

        assertThat(document.masked()).isEqualTo(masked);
        assertThat(document).hasToString(type + " " + masked);
    }

    @Test
    void aWrongNumberIsRefusedWithoutBeingQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentNumber.of(DocumentType.TAIWAN_PERMIT, "123456789", TODAY))
                .withMessage("the number must be 8 digits, without what stands in brackets");
    }
}
