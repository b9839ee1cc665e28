package org.fengyun.miniprogram.poster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "posters")
class PosterController {
    // Nothing that could lead out of the bucket's top folder or into another's address.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final PosterStore posters;

    PosterController(PosterStore posters) {
        this.posters = posters;
    }

    @GetMapping("/v1/posters/{name}")
    @Operation(summary = "A poster; its name is never used for another picture")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> poster(@PathVariable String name) {
        if (!NAME.matcher(name).matches()) {
            throw new PosterProblem.NoSuchPoster();
        }
        var poster = posters.open(name);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(poster.contentType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        if (poster.length() >= 0) {
            answer.contentLength(poster.length());
        }
        return answer.body(new InputStreamResource(poster.content()));
    }
}
