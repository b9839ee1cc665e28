package org.fengyun.miniprogram.poster;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param baseUrl where a CDN serves the object store's posters; without it they come through this service */
@Validated
@ConfigurationProperties("poster")
record PosterProperties(
        @Nullable
        @Pattern(
                regexp = "|https?://\\S+",
                message = "POSTER_BASE_URL is not an address: write it as https://host/folder, or leave it out")
        String baseUrl) {}
