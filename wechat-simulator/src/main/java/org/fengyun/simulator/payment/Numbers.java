package org.fengyun.simulator.payment;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the names that the provider gives. They look as WeChat Pay's do, so that nothing downstream is sized too small. */
@Component
class Numbers {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.ofHours(8));

    private final SecureRandom random = new SecureRandom();

    String prepayId(Instant now) {
        return "wx" + SECOND.format(now) + hex(10);
    }

    String transactionId(Instant now) {
        var digits = new StringBuilder("4200").append(SECOND.format(now));
        random.ints(10, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    String eventId() {
        return hex(16);
    }

    String nonce() {
        return hex(16);
    }

    private String hex(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
