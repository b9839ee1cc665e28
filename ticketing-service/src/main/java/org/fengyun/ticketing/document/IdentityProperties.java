package org.fengyun.ticketing.document;

import jakarta.validation.constraints.NotBlank;
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
        String hashKey) {}
