package org.fengyun.miniprogram.identity;

import jakarta.validation.constraints.AssertTrue;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param key Base64 of 32 bytes that sign the tokens of buyers; without it there are no tokens */
@Validated
@ConfigurationProperties("buyer-token")
record BuyerTokenProperties(@Nullable String key) {
    private static final int BYTES = 32;

    // Not an annotation of the component: its message would print the key.
    @AssertTrue(message = "BUYER_TOKEN_KEY is not Base64 of 32 bytes: make one with `openssl rand -base64 32`")
    boolean isKeyOfRightSize() {
        try {
            return decoded().length == 0 || decoded().length == BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    SecretKey secretKey() {
        return new SecretKeySpec(decoded(), "HmacSHA256");
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(key == null ? "" : key.strip());
    }
}
