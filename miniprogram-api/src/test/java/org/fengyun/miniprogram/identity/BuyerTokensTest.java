package org.fengyun.miniprogram.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Keys that are being replaced. */
class BuyerTokensTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final Buyer ALICE = new Buyer(new Id(7), "alice");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void tokensOfEitherKeyAreGoodWhileBothAreThere() {
        var both = tokens(NEW + ", " + OLD, NOW);

        assertThat(named(both, tokens(OLD, NOW))).isEqualTo(ALICE);
        assertThat(named(both, tokens(NEW, NOW))).isEqualTo(ALICE);
    }

    @Test
    void theFirstSigns() {
        assertThat(named(tokens(NEW, NOW), tokens(NEW + "," + OLD, NOW))).isEqualTo(ALICE);
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> named(tokens(OLD, NOW), tokens(NEW + "," + OLD, NOW)));
    }

    @Test
    void anInstanceThatHasTheOldOneInFrontKnowsTokensOfTheNew() {
        assertThat(named(tokens(OLD + "," + NEW, NOW), tokens(NEW + "," + OLD, NOW)))
                .isEqualTo(ALICE);
    }

    @Test
    void aKeyThatWasTakenOutIsNoKey() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> named(tokens(NEW, NOW), tokens(OLD, NOW)));
    }

    @Test
    void aTokenIsNoLongerGoodForBeingOfAnotherKey() {
        var later = NOW.plus(Duration.ofHours(13));

        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> named(tokens(NEW + "," + OLD, later), tokens(OLD, NOW)));
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> named(tokens(NEW + "," + OLD, later), tokens(NEW, NOW)));
    }

    private static Buyer named(BuyerTokens reading, BuyerTokens writing) {
        return BuyerTokens.buyer(reading.decoder().decode(writing.issue(ALICE).value()));
    }

    private static BuyerTokens tokens(String keys, Instant now) {
        return new BuyerTokens(new BuyerTokenProperties(keys).secretKeys(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String key(int number) {
        var key = new byte[32];
        key[31] = (byte) number;
        return Base64.getEncoder().encodeToString(key);
    }
}
