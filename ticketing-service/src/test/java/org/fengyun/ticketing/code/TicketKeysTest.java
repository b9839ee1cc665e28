package org.fengyun.ticketing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketKeysTest {
    private static final String FIRST = seed(1);
    private static final String SECOND = seed(2);

    @Test
    void thePublicKeysAreShownInTheOrderOfTheSetting() {
        var both = TicketKeys.parse(FIRST + " , " + SECOND);
        var turned = TicketKeys.parse(SECOND + "," + FIRST);

        assertThat(both.publicKeys()).hasSize(2);
        assertThat(turned.publicKeys()).isEqualTo(both.publicKeys().reversed());
    }

    @Test
    void aKeysIdIsTheBeginningOfTheHashOfItsPublicKey() throws Exception {
        var key = TicketKeys.parse(FIRST).publicKeys().getFirst();

        var publicKey = Base64.getDecoder().decode(key.publicKey());
        var hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
        assertThat(publicKey).hasSize(32);
        assertThat(key.id()).isEqualTo(HexFormat.of().formatHex(hash, 0, 4));
    }

    @Test
    void aDoubledKeyIsRefusedWithBothPositions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketKeys.parse(FIRST + "," + SECOND + "," + FIRST))
                .withMessageContaining("TICKET_SIGNING_KEY: key 3 has the same id as key 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not*base64", "", " ", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"})
    void whatIsNoKeyIsRefusedByItsPositionAndNeverQuoted(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketKeys.parse(FIRST + "," + wrong))
                .withMessage("TICKET_SIGNING_KEY: key 2 is not the Base64 of 32 bytes;"
                        + " make a key with: openssl rand -base64 32")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptySettingIsRefusedWithTheRemedy(String empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketKeys.parse(empty))
                .withMessage("TICKET_SIGNING_KEY is empty; make a key with: openssl rand -base64 32");
    }

    static String seed(int number) {
        var seed = new byte[32];
        seed[0] = (byte) number;
        return Base64.getEncoder().encodeToString(seed);
    }
}
