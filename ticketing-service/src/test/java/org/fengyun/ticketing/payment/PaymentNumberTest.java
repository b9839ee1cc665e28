package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentNumberTest {
    @Test
    void itIsTheShowAndTheIdInThirteenDigitsEach() {
        assertThat(new PaymentNumber(36, 35)).hasToString("0000000000010" + "000000000000Z");
        assertThat(new PaymentNumber(Long.MAX_VALUE, 1)).hasToString("1Y2P0IJ32E8E7" + "0000000000001");
    }

    @Test
    void whatWasWrittenIsRead() {
        for (var number : new PaymentNumber[] {new PaymentNumber(36, 35), new PaymentNumber(1, Long.MAX_VALUE)}) {
            assertThat(PaymentNumber.parse(number.toString())).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000010000000000000",
                "00000000000100000000000000Z",
                "0000000000010000000000000z",
                "000000000001-000000000000Z",
                // larger than any id
                "ZZZZZZZZZZZZZ000000000000Z",
                "0000000000010ZZZZZZZZZZZZZ"
            })
    void whatIsNotOfOursIsNone(String text) {
        assertThat(PaymentNumber.parse(text)).isEmpty();
    }
}
