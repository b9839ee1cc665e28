package org.fengyun.miniprogram.identity;

import jakarta.validation.constraints.AssertTrue;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param key Base64 of 32 bytes that sign the tokens of buyers; without it there are no tokens. Of several, separated by
 *     commas, the first signs and all verify
 */
@Validated
@ConfigurationProperties("buyer-token")
record BuyerTokenProperties(@Nullable String key) {
    private static final int BYTES = 32;

    // Not an annotation of the component: its message would print the key.
    @AssertTrue(
            message =
                    "BUYER_TOKEN_KEY is not Base64 of 32 bytes, or of several keys one is not: make one with `openssl rand -base64 32`")
    boolean isKeyOfRightSize() {
        try {
            return decoded().allMatch(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    List<SecretKey> secretKeys() {
        return decoded()
                .<SecretKey>map(bytes -> new SecretKeySpec(bytes, "HmacSHA256"))
                .toList();
    }

    private Stream<byte[]> decoded() {
        return key == null || key.isBlank()
                ? Stream.of()
                : Arrays.stream(key.split(",", -1))
                        .map(each -> Base64.getDecoder().decode(each.strip()));
    }
}
