package org.fengyun.ticketing.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fengyun.ticketing.code.TicketKeysTest.seed;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodesTest {
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final TicketKeys KEYS = TicketKeys.parse(seed(1));
    private static final Reading VALID = new Reading.Valid(7, 8);
    private static final Reading STALE = new Reading.Stale(7, 8);
    private static final Reading INVALID = new Reading.Invalid();

    private final TicketCodes codes = codes(KEYS, START);
    private final String code = codes.sign(7, 8).code();

    @Test
    void aCodeIsShortEnoughForASmallQrCodeInAlphanumericMode() {
        assertThat(code).hasSize(143).matches("[A-Z2-7]*");
    }

    @Test
    void aCodeIsRefreshedAtTheEndOfItsWindow() {
        var later = codes(KEYS, START.plusMillis(29_999));

        assertThat(codes.sign(7, 8).refreshAfter()).isEqualTo(START.plus(WINDOW));
        assertThat(later.sign(7, 8)).isEqualTo(codes.sign(7, 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {-30_000, 0, 29_999, 30_000, 59_999})
    void aCodeIsValidInItsWindowAndItsNeighbours(long millis) {
        assertThat(codes(KEYS, START.plusMillis(millis)).read(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30_001, 60_000, 86_400_000})
    void aScreenshotGoesStale(long millis) {
        assertThat(codes(KEYS, START.plusMillis(millis)).read(code)).isEqualTo(STALE);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "59, true", "60, false", "-30, true", "-31, false"})
    void aCodeIsJudgedByTheTimeOfItsScan(long secondsLater, boolean valid) {
        var monthLater = codes(KEYS, START.plus(Duration.ofDays(30)));

        assertThat(monthLater.read(code, START.plusSeconds(secondsLater))).isEqualTo(valid ? VALID : STALE);
        assertThat(monthLater.read(code)).isEqualTo(STALE);
    }

    @Test
    void lowerCaseAndSurroundingWhiteSpaceAreRead() {
        assertThat(codes.read(" \t" + code.toLowerCase(Locale.ROOT) + "\r\n")).isEqualTo(VALID);
    }

    @Test
    void aCodeIsInvalidWhicheverBitIsFlipped() {
        var bytes = new Base32().decode(code);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(codes.read(base32(flipped))).as("bit %d", bit).isEqualTo(INVALID);
        }
    }

    @Test
    void aCodeHasOneWritingOnly() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var last = alphabet.indexOf(code.charAt(142));
        for (int unusedBits = 1; unusedBits < 8; unusedBits++) {
            assertThat(codes.read(code.substring(0, 142) + alphabet.charAt(last | unusedBits)))
                    .isEqualTo(INVALID);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "HELLO", "ſ", "票", "========"})
    void whatIsNoCodeIsInvalid(String text) {
        assertThat(codes.read(text)).isEqualTo(INVALID);
        assertThat(codes.read(text + code)).isEqualTo(text.isBlank() ? VALID : INVALID);
        assertThat(codes.read(code.substring(0, 100) + text + code.substring(100 + text.length())))
                .isEqualTo(text.isEmpty() ? VALID : INVALID);
    }

    @Test
    void aTruncatedPaddedOrEndlessCodeIsInvalid() {
        assertThat(codes.read(code.substring(1))).isEqualTo(INVALID);
        assertThat(codes.read(code.substring(0, 142))).isEqualTo(INVALID);
        assertThat(codes.read(code + "=")).isEqualTo(INVALID);
        assertThat(codes.read(code + "A")).isEqualTo(INVALID);
        assertThat(codes.read(code + " ".repeat(58))).isEqualTo(INVALID);
    }

    @Test
    void aCodeOfAnotherKeyIsInvalid() {
        assertThat(codes(TicketKeys.parse(seed(2)), START).read(code)).isEqualTo(INVALID);
    }

    @Test
    void aCodeThatBorrowsTheIdOfOurKeyIsInvalid() {
        var forged = new Base32()
                .decode(codes(TicketKeys.parse(seed(2)), START).sign(7, 8).code());
        System.arraycopy(new Base32().decode(code), 1, forged, 1, 4);

        assertThat(codes.read(base32(forged))).isEqualTo(INVALID);
    }

    @Test
    void aKeyIsReplacedWithoutRefusingTheCodesOfTheOldOne() {
        var rotated = codes(TicketKeys.parse(seed(2) + "," + seed(1)), START);
        var removed = codes(TicketKeys.parse(seed(2)), START);

        assertThat(rotated.read(code)).isEqualTo(VALID);
        assertThat(codes.read(rotated.sign(7, 8).code())).isEqualTo(INVALID);
        assertThat(removed.read(rotated.sign(7, 8).code())).isEqualTo(VALID);
        assertThat(removed.read(code)).isEqualTo(INVALID);
    }

    @Test
    void aGateVerifiesACodeOfflineFromItsDescriptionAlone() throws Exception {
        var key = KEYS.publicKeys().getFirst();
        var bytes = new Base32().decode(code);
        var description = "01" + key.id() + "0000000000000007" + "0000000000000008"
                + "%08x".formatted(START.getEpochSecond() / 30);

        assertThat(HexFormat.of().formatHex(bytes, 0, 25)).isEqualTo(description);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                        .parseHex("302a300506032b6570032100"
                                + HexFormat.of().formatHex(Base64.getDecoder().decode(key.publicKey()))))));
        verifier.update("fengyun-ticketing/ticket-code/1\0".getBytes(StandardCharsets.US_ASCII));
        verifier.update(bytes, 0, 25);
        assertThat(verifier.verify(Arrays.copyOfRange(bytes, 25, 89))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-30S", "PT24H0.001S"})
    void aWindowThatIsTooShortOrTooLongIsRefused(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TicketCodes(KEYS, Clock.systemUTC(), window))
                .withMessageContaining("1 s–1 day");
    }

    private static TicketCodes codes(TicketKeys keys, Instant now) {
        return new TicketCodes(keys, Clock.fixed(now, ZoneOffset.UTC), WINDOW);
    }

    private static String base32(byte[] bytes) {
        return new Base32().encodeToString(bytes).replace("=", "");
    }
}
