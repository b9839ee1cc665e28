package org.fengyun.ticketing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentVault.Row;
import org.fengyun.ticketing.document.DocumentVault.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentVaultTest {
    private static final String NUMBER = "11010519491231002X";
    private static final DocumentNumber DOCUMENT =
            DocumentNumber.of(DocumentType.RESIDENT_ID, NUMBER, LocalDate.of(2026, 11, 22));
    private static final Row ROW = new Row(1, 2, DocumentType.RESIDENT_ID);
    private static final DocumentVault VAULT = DocumentVault.of(key(1), key(9));

    @Test
    void whatIsSealedOpensInItsRow() {
        assertThat(opened(VAULT, VAULT.seal(DOCUMENT, ROW))).isEqualTo(NUMBER);
    }

    @Test
    void noTwoSealsAreAlike() {
        var seals =
                IntStream.range(0, 100).mapToObj(_ -> VAULT.seal(DOCUMENT, ROW)).toList();

        assertThat(seals.stream()
                        .map(seal -> HexFormat.of().formatHex(seal.nonce()))
                        .distinct())
                .hasSize(100);
        assertThat(seals.stream()
                        .map(seal -> HexFormat.of().formatHex(seal.ciphertext()))
                        .distinct())
                .hasSize(100);
        assertThat(seals).allSatisfy(seal -> {
            assertThat(seal.nonce()).hasSize(12);
            assertThat(seal.ciphertext()).hasSize(NUMBER.length() + 16);
            assertThat(new String(seal.ciphertext(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(NUMBER);
        });
    }

    @Test
    void aSealMovedToAnotherRowDoesNotOpen() {
        var sealed = VAULT.seal(DOCUMENT, ROW);

        assertChanged(sealed, new Row(3, 2, DocumentType.RESIDENT_ID));
        assertChanged(sealed, new Row(1, 3, DocumentType.RESIDENT_ID));
        assertChanged(sealed, new Row(1, 2, DocumentType.PASSPORT));
    }

    @Test
    void aSealWithOneBitChangedDoesNotOpen() {
        var sealed = VAULT.seal(DOCUMENT, ROW);

        assertThat(IntStream.range(0, sealed.ciphertext().length * 8)).allSatisfy(bit -> {
            var changed = sealed.ciphertext().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertChanged(new Sealed(sealed.keyId(), sealed.nonce(), changed), ROW);
        });
        assertChanged(new Sealed(sealed.keyId(), new byte[12], sealed.ciphertext()), ROW);
        assertChanged(new Sealed(sealed.keyId(), sealed.nonce(), Arrays.copyOf(sealed.ciphertext(), 3)), ROW);
    }

    @Test
    void theFirstKeySealsAndAllOpen() {
        var old = VAULT.seal(DOCUMENT, ROW);
        var both = DocumentVault.of(key(2) + " , " + key(1), key(9));

        var renewed = both.renew(old, ROW);

        assertThat(opened(both, old)).isEqualTo(NUMBER);
        assertThat(renewed.keyId()).isEqualTo(both.keyIds().getFirst()).isNotEqualTo(old.keyId());
        assertThat(opened(DocumentVault.of(key(2), key(9)), renewed)).isEqualTo(NUMBER);
    }

    @Test
    void aKeyThatIsNotSetIsNamedByItsIdAndWithTheRemedy() {
        var sealed = VAULT.seal(DOCUMENT, ROW);
        var other = DocumentVault.of(key(2), key(9));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> other.open(sealed, ROW))
                .withMessage(
                        "IDENTITY_ENCRYPTION_KEY has no key %s: put the key back, behind the first,"
                                + " until no number is left under it",
                        sealed.keyId());
    }

    @Test
    void aKeyHasTheSameIdWhereverItIsSet() {
        var turned = DocumentVault.of(key(2) + "," + key(1), key(8));

        assertThat(VAULT.keyIds()).singleElement().asString().matches("[0-9a-f]{8}");
        assertThat(turned.keyIds()).hasSize(2).last().isEqualTo(VAULT.keyIds().getFirst());
    }

    @Test
    void theHashIsThatOfTypeAndNumberUnderTheHashKey() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key(9)), "HmacSHA256"));
        var expected = mac.doFinal(("RESIDENT_ID\0" + NUMBER).getBytes(StandardCharsets.UTF_8));

        assertThat(VAULT.hash(DOCUMENT).hex()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(DocumentVault.of(key(2), key(9)).hash(DOCUMENT)).isEqualTo(VAULT.hash(DOCUMENT));
        assertThat(DocumentVault.of(key(1), key(8)).hash(DOCUMENT)).isNotEqualTo(VAULT.hash(DOCUMENT));
    }

    @Test
    void documentsOfTwoTypesAreTwoDocuments() {
        var today = LocalDate.of(2026, 11, 22);
        var permit = DocumentNumber.of(DocumentType.TAIWAN_PERMIT, "12345678", today);
        var passport = DocumentNumber.of(DocumentType.PASSPORT, "12345678", today);

        assertThat(VAULT.hash(permit)).isNotEqualTo(VAULT.hash(passport));
    }

    @Test
    void aHashIsPrintedInPart() {
        assertThat(VAULT.hash(DOCUMENT)).hasToString(VAULT.hash(DOCUMENT).hex().substring(0, 8) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not*base64", "", " ", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"})
    void whatIsNoKeyIsRefusedByItsPositionAndNeverQuoted(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentVault.of(key(1) + "," + wrong, key(9)))
                .withMessage("IDENTITY_ENCRYPTION_KEY: key 2 is not the Base64 of 32 bytes;"
                        + " make a key with: openssl rand -base64 32")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentVault.of(key(1), wrong))
                .withMessage("IDENTITY_HASH_KEY is not the Base64 of 32 bytes;"
                        + " make a key with: openssl rand -base64 32")
                .withNoCause();
    }

    @Test
    void aDoubledKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentVault.of(key(1) + "," + key(2) + "," + key(1), key(9)))
                .withMessage("IDENTITY_ENCRYPTION_KEY: key 3 is there twice: take one of the two away");
    }

    private static void assertChanged(Sealed sealed, Row row) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> VAULT.open(sealed, row))
                .withMessage(
                        "the number of attendee %d is not what was encrypted for it: restore its row",
                        row.attendeeId());
    }

    private static String opened(DocumentVault vault, Sealed sealed) {
        return new String(vault.open(sealed, ROW), StandardCharsets.UTF_8);
    }

    private static String key(int number) {
        var key = new byte[32];
        key[0] = (byte) number;
        return Base64.getEncoder().encodeToString(key);
    }
}
