package org.fengyun.miniprogram.identity;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.crypto.SecretKey;
import org.fengyun.ticketing.client.Id;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens that say who the buyer is, so that no instance need remember who logged in. */
public final class BuyerTokens {
    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final String OPEN_ID = "openid";

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final Clock clock;

    /** @param keys the first signs, all verify */
    BuyerTokens(List<SecretKey> keys, Clock clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(keys.getFirst())
                .algorithm(MacAlgorithm.HS256)
                .build();
        this.decoder = anyOf(keys.stream().map(key -> decoder(key, clock)).toList());
        this.clock = clock;
    }

    /** @param expiresAt from when the token is refused */
    public record Token(String value, Instant expiresAt) {}

    /** Makes a token for this buyer, good for twelve hours. */
    public Token issue(Buyer buyer) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(GOOD_FOR);
        var claims = JwtClaimsSet.builder()
                .subject(buyer.id().toString())
                .claim(OPEN_ID, buyer.openId())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return new Token(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), expiresAt);
    }

    JwtDecoder decoder() {
        return decoder;
    }

    static Buyer buyer(Jwt token) {
        return new Buyer(
                Id.valueOf(requireNonNull(token.getSubject())), requireNonNull(token.getClaimAsString(OPEN_ID)));
    }

    /** What the last of them refuses is refused; a token of one key that is not good any more is no token of another. */
    private static JwtDecoder anyOf(List<JwtDecoder> decoders) {
        return token -> {
            for (var decoder : decoders.subList(0, decoders.size() - 1)) {
                try {
                    return decoder.decode(token);
                } catch (JwtValidationException expired) {
                    throw expired;
                } catch (BadJwtException _) {
                    // it may be of the next
                }
            }
            return decoders.getLast().decode(token);
        };
    }

    private static JwtDecoder decoder(SecretKey key, Clock clock) {
        // We made the token: there is no other clock to be lenient with.
        var time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        var decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<String>("sub", subject -> subject != null),
                new JwtClaimValidator<String>(OPEN_ID, openId -> openId != null)));
        return decoder;
    }
}
