package org.fengyun.miniprogram.poster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The S3-compatible store of the posters.
 *
 * @param addressing {@code path} (http://host/bucket) or {@code virtual-host} (http://bucket.host, as COS wants it)
 */
@Validated
@ConfigurationProperties("object-store")
record ObjectStoreProperties(
        @NotNull(message = "OBJECT_STORE_ENDPOINT is not set: give the address of the object store")
        @Pattern(
                regexp = "https?://\\S+",
                message = "OBJECT_STORE_ENDPOINT is not an address: write it as http://host:port")
        String endpoint,

        @NotBlank(message = "OBJECT_STORE_REGION is not set: give the region of the bucket, such as ap-shanghai")
        String region,

        @NotNull(message = "OBJECT_STORE_BUCKET is not set: give the name of the bucket that holds the posters")
        @Pattern(
                regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                message = "OBJECT_STORE_BUCKET is not a name of a bucket: 3 to 63 of a-z, 0-9, dot and hyphen")
        String bucket,

        @NotBlank(message = "OBJECT_STORE_ACCESS_KEY is not set: give the id of a key that may read the bucket")
        String accessKey,

        @NotBlank(message = "OBJECT_STORE_SECRET_KEY is not set: give the secret of OBJECT_STORE_ACCESS_KEY")
        String secretKey,

        @DefaultValue("path")
        @Pattern(
                regexp = "path|virtual-host",
                message = "OBJECT_STORE_ADDRESSING is neither path nor virtual-host: write one of the two")
        String addressing) {}
