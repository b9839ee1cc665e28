package org.fengyun.ticketing.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.binary.Base32;

/**
 * Signs and reads the codes that tickets show at the gate.
 *
 * <p>A code is RFC 4648 base32 without padding of these bytes, whole numbers with the highest byte first: the version 1 (1
 * byte), the id of the key (4), the show (8), the ticket (8), the number of the time window since 1970 (4), and the
 * Ed25519 signature (64) over the ASCII text {@code fengyun-ticketing/ticket-code/1}, a zero byte, and everything before
 * the signature. So a gate with the public keys can check it offline.
 */
public final class TicketCodes {
    /** 89 bytes in base32. Without padding, whose '=' would force a QR code out of its alphanumeric mode. */
    static final int CODE_LENGTH = 143;

    private static final byte VERSION = 1;
    private static final int PAYLOAD_LENGTH = 25;

    /** Keeps a signature of anything else by the same key from ever being taken for a ticket. */
    private static final byte[] DOMAIN = "fengyun-ticketing/ticket-code/1\0".getBytes(US_ASCII);

    /** Wider than a code by whatever white space a scanner may add; anything longer is not even looked at. */
    private static final int LONGEST_INPUT = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z2-7]{" + CODE_LENGTH + "}");

    /** Strict: refuses bits beyond the last byte, so that a code has one writing only. */
    private static final Base32 BASE32 =
            Base32.builder().setDecodingPolicy(CodecPolicy.STRICT).get();

    private final TicketKeys keys;
    private final Clock clock;
    private final long windowMillis;

    /**
     * @param window how long one code is shown, 1 s–1 day
     * @throws IllegalArgumentException if the window is outside that
     */
    public TicketCodes(TicketKeys keys, Clock clock, Duration window) {
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the window of ticket codes is 1 s–1 day, not " + window);
        }
        this.keys = keys;
        this.clock = clock;
        this.windowMillis = window.toMillis();
    }

    /** How long one code is shown. */
    public Duration window() {
        return Duration.ofMillis(windowMillis);
    }

    /** The code that a ticket shows now. */
    public ShownCode sign(long showId, long ticketId) {
        var window = windowAt(clock.instant());
        var key = keys.signing();
        var payload = ByteBuffer.allocate(PAYLOAD_LENGTH)
                .put(VERSION)
                .putInt(key.id())
                .putLong(showId)
                .putLong(ticketId)
                .putInt((int) window)
                .array();
        var code = ByteBuffer.allocate(PAYLOAD_LENGTH + SigningKey.SIGNATURE_LENGTH)
                .put(payload)
                .put(key.sign(signedText(payload)))
                .array();
        return new ShownCode(encode(code), Instant.ofEpochMilli((window + 1) * windowMillis));
    }

    /**
     * Reads what a gate scanned: lower case and surrounding white space are taken. A code is valid in its own window, in
     * the one after, since it may have been shown at the very end of its own, and in the one before, since the clocks of
     * two instances differ a little.
     */
    public Reading read(String code) {
        return read(code, clock.instant());
    }

    /** Reads what a gate scanned at another time: an old code was not stale while it was shown. */
    public Reading read(String code, Instant scannedAt) {
        return decode(code)
                .filter(this::isSigned)
                .map(bytes -> dated(bytes, scannedAt))
                .orElseGet(Reading.Invalid::new);
    }

    private static Optional<byte[]> decode(String code) {
        if (code.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        var text = code.strip();
        if (!CODE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BASE32.decode(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isSigned(byte[] code) {
        var payload = Arrays.copyOf(code, PAYLOAD_LENGTH);
        var signature = Arrays.copyOfRange(code, PAYLOAD_LENGTH, code.length);
        return payload[0] == VERSION
                && keys.withId(ByteBuffer.wrap(payload).getInt(1))
                        .filter(key -> key.verifies(signedText(payload), signature))
                        .isPresent();
    }

    private Reading dated(byte[] code, Instant scannedAt) {
        var fields = ByteBuffer.wrap(code, 5, PAYLOAD_LENGTH - 5);
        var showId = fields.getLong();
        var ticketId = fields.getLong();
        var age = windowAt(scannedAt) - Integer.toUnsignedLong(fields.getInt());
        return Math.abs(age) <= 1 ? new Reading.Valid(showId, ticketId) : new Reading.Stale(showId, ticketId);
    }

    /** Fits four bytes without a sign until 2106 even with the shortest window. */
    private long windowAt(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), windowMillis);
    }

    private static byte[] signedText(byte[] payload) {
        return ByteBuffer.allocate(DOMAIN.length + payload.length)
                .put(DOMAIN)
                .put(payload)
                .array();
    }

    private static String encode(byte[] code) {
        return BASE32.encodeToString(code).substring(0, CODE_LENGTH);
    }
}
