package org.fengyun.miniprogram.poster;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where a client finds a poster. */
@Component
public class PosterUrls {
    private final String base;

    PosterUrls(PosterProperties poster) {
        var given = poster.baseUrl();
        this.base =
                given == null || given.isBlank() ? "/v1/posters" : given.strip().replaceAll("/+$", "");
    }

    /** The address of a poster by its name in the object store; null for an event without one. */
    public @Nullable String of(@Nullable String name) {
        return name == null ? null : base + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }
}
