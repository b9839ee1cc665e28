package org.fengyun.ticketing.document;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param encryptionKey Base64 of AES keys of 32 bytes, separated by commas: the first encrypts, all decrypt
 * @param hashKey Base64 of 32 bytes; never changes
 */
@Validated
@ConfigurationProperties("identity")
record IdentityProperties(
        @NotBlank(message = "IDENTITY_ENCRYPTION_KEY is not set: `openssl rand -base64 32` makes one") @Nullable
        String encryptionKey,

        @NotBlank(message = "IDENTITY_HASH_KEY is not set: `openssl rand -base64 32` makes one") @Nullable
        String hashKey) {
    /** Methods of their own, because a refused component is printed with its value. */
    @AssertTrue(
            message =
                    "IDENTITY_ENCRYPTION_KEY must be the Base64 of 32 bytes, or several, each once, separated by commas:"
                            + " `openssl rand -base64 32` makes one")
    boolean isEncryptionKeyReadable() {
        return isReadable(encryptionKey, DocumentKeys::parse);
    }

    @AssertTrue(message = "IDENTITY_HASH_KEY must be the Base64 of 32 bytes: `openssl rand -base64 32` makes one")
    boolean isHashKeyReadable() {
        return isReadable(hashKey, DocumentKeys::parseHashKey);
    }

    private static boolean isReadable(@Nullable String setting, Consumer<String> parse) {
        if (setting == null || setting.isBlank()) {
            return true;
        }
        try {
            parse.accept(setting);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
