package org.fengyun.ticketing.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.code.TicketKeysTest.seed;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SignedDocumentsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static final TicketKeys OLD = TicketKeys.parse(seed(1));
    private static final TicketKeys ROTATED = TicketKeys.parse(seed(2) + "," + seed(1));

    private final String document = sign(OLD);

    @Test
    void itsHeaderSaysWhatItIsAndWhoSigned() {
        var header = JsonMapper.shared().readTree(part(document, 0));

        assertThat(header.properties())
                .extracting(field -> field.getKey() + "=" + field.getValue().asString())
                .containsExactlyInAnyOrder(
                        "alg=EdDSA", "kid=" + OLD.publicKeys().getFirst().id(), "typ=list", "cty=text/plain");
        assertThat(new String(part(document, 1), UTF_8)).isEqualTo("1排2座");
    }

    /** Each place with another character than its own, so that none is left unsigned. */
    @Test
    void aDocumentIsRefusedWhicheverOfItsCharactersIsAnother() {
        var verifier = new Verifier(OLD.publicKeys());
        for (int at = 0; at < document.length(); at++) {
            var next = ALPHABET.charAt((ALPHABET.indexOf(document.charAt(at)) + 1) % ALPHABET.length());
            var changed = document.substring(0, at) + next + document.substring(at + 1);
            assertThat(verifier.read(changed, "list")).as("place %d", at).isEmpty();
        }
        assertThat(verifier.read(document, "list")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "a.b", "a.b.c", "e30.e30.e30", "..", "a.b.c.d"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThat(new Verifier(OLD.publicKeys()).read(text, "list")).isEmpty();
    }

    @Test
    void theNewKeySignsAndBothAreTaken() {
        var both = new Verifier(ROTATED.publicKeys());

        assertThat(both.read(sign(ROTATED), "list")).isPresent();
        assertThat(both.read(document, "list")).isPresent();
        assertThat(new Verifier(OLD.publicKeys()).read(sign(ROTATED), "list")).isEmpty();
        assertThat(new Verifier(List.of(ROTATED.publicKeys().getFirst())).read(document, "list"))
                .isEmpty();
    }

    @Test
    void theSignatureOfACodeIsNotThatOfADocument() {
        var code = new TicketCodes(OLD, Clock.systemUTC(), Duration.ofMinutes(1)).sign(7, 8);
        var ofCode = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(new Base32().decode(code.code()), 25, 89));

        var borrowed = document.substring(0, document.lastIndexOf('.') + 1) + ofCode;

        assertThat(new Verifier(OLD.publicKeys()).read(borrowed, "list")).isEmpty();
        assertThat(document).startsWith("eyJ");
    }

    private static String sign(TicketKeys keys) {
        return new SignedDocuments(keys).sign("list", "text/plain", "1排2座".getBytes(UTF_8));
    }

    private static byte[] part(String document, int number) {
        return Base64.getUrlDecoder().decode(document.split("\\.", -1)[number]);
    }
}
