package org.fengyun.miniprogram.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens as the edge makes them, or nearly. */
public final class Tokens {
    private Tokens() {}

    public static String of(String buyerId) {
        return token(Edge.TOKEN_KEY, buyerId, Instant.now());
    }

    public static String expired(String buyerId) {
        return token(Edge.TOKEN_KEY, buyerId, Instant.now().minus(Duration.ofHours(12)));
    }

    public static String forged(String buyerId) {
        return token(Base64.getEncoder().encodeToString(new byte[32]), buyerId, Instant.now());
    }

    public static String unsigned(String buyerId) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var claims = "{\"sub\":\"%s\",\"openid\":\"alice\",\"exp\":%d}"
                .formatted(buyerId, Instant.now().plusSeconds(60).getEpochSecond());
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
                + "."
                + base64.encodeToString(claims.getBytes(UTF_8))
                + ".";
    }

    private static String token(String key, String buyerId, Instant issuedAt) {
        var secret = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
        var claims = JwtClaimsSet.builder()
                .subject(buyerId)
                .claim("openid", "openid-in-token")
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(Duration.ofHours(12)))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return NimbusJwtEncoder.withSecretKey(secret)
                .algorithm(MacAlgorithm.HS256)
                .build()
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
