package org.fengyun.admin.poster;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The S3-compatible store of posters.
 *
 * @param addressing {@code path} (endpoint/bucket) or {@code virtual-host} (bucket.endpoint)
 */
@Validated
@ConfigurationProperties("object-store")
record ObjectStoreSettings(
        @NotNull(
                message =
                        "OBJECT_STORE_ENDPOINT is not set: give the store's address, such as https://cos.ap-shanghai.myqcloud.com")
        @Pattern(
                regexp = "https?://[^/?#]+/?",
                message =
                        "OBJECT_STORE_ENDPOINT is not an address such as https://cos.ap-shanghai.myqcloud.com: correct it")
        String endpoint,

        @NotBlank(message = "OBJECT_STORE_REGION is not set: give the store's region, such as ap-shanghai")
        String region,

        @NotBlank(message = "OBJECT_STORE_BUCKET is not set: give the name of the bucket for posters")
        String bucket,

        @NotBlank(message = "OBJECT_STORE_ACCESS_KEY is not set: give the id of a key that may write to the bucket")
        String accessKey,

        @NotBlank(message = "OBJECT_STORE_SECRET_KEY is not set: give the secret of OBJECT_STORE_ACCESS_KEY")
        String secretKey,

        @DefaultValue("path")
        @Pattern(
                regexp = "path|virtual-host",
                message = "OBJECT_STORE_ADDRESSING is neither path nor virtual-host: choose one")
        String addressing) {

    private static final java.util.regex.Pattern VISIBLE = java.util.regex.Pattern.compile("[\\x21-\\x7e]+");

    /** Methods of their own, because a refused component is printed with its value: these print {@code false}. */
    @AssertTrue(
            message =
                    "OBJECT_STORE_ACCESS_KEY has a space, a line's end or another character that is not visible ASCII: take it out")
    boolean isAccessKeyVisible() {
        return absentOrVisible(accessKey);
    }

    @AssertTrue(
            message =
                    "OBJECT_STORE_SECRET_KEY has a space, a line's end or another character that is not visible ASCII: take it out")
    boolean isSecretKeyVisible() {
        return absentOrVisible(secretKey);
    }

    private static boolean absentOrVisible(@Nullable String text) {
        return text == null || text.isBlank() || VISIBLE.matcher(text).matches();
    }

    boolean virtualHost() {
        return addressing.equals("virtual-host");
    }

    @Override
    public String toString() {
        return "ObjectStoreSettings[endpoint=%s, bucket=%s]".formatted(endpoint, bucket);
    }
}
