package org.fengyun.admin.poster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.fengyun.admin.web.InputError;
import org.fengyun.admin.web.Problem;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The picture is the body of a PUT: it replaces the event's poster, however often it is sent, and there is no form to take
 * apart, no file of parts on a read-only disk, and no name from the client to be tempted by.
 */
@RestController
@Tag(name = "posters")
class PosterController {

    private static final Logger LOG = LoggerFactory.getLogger(PosterController.class);

    private final OrganizerApi organizers;
    private final PosterInspection inspection;
    private final PosterStore posters;

    PosterController(OrganizerApi organizers, PosterInspection inspection, PosterStore posters) {
        this.organizers = organizers;
        this.inspection = inspection;
        this.posters = posters;
    }

    @PutMapping("/v1/organizers/{organizerId}/events/{eventId}/poster")
    @Operation(
            summary = "Give an event its poster",
            description = "The picture's bytes: JPEG, PNG or WebP, at most 900 KiB and 6000 × 6000 pixels. "
                    + "Its content decides what it is, whatever its content type says.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
                            }))
    PosterView setPoster(
            @PathVariable Id organizerId,
            @PathVariable Id eventId,
            @RequestBody(required = false) byte @Nullable [] picture) {
        var file = Objects.requireNonNullElseGet(picture, () -> new byte[0]);
        var poster = inspection.inspect(file);
        // Asked first, so that nothing is stored for an event that is not there.
        organizers.event(organizerId, eventId);
        var name = posters.keep(file, poster.format());
        organizers.setPoster(organizerId, eventId, new OrganizerApi.Poster(name));
        return new PosterView(
                name,
                poster.format().contentType(),
                poster.size().width(),
                poster.size().height());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(UnusablePoster unusable) {
        var error = new InputError("file", Objects.requireNonNullElse(unusable.getMessage(), "is not a poster"));
        return ResponseEntity.badRequest().body(Problem.wrong(List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> postpone(StoreUnavailable failure) {
        LOG.error("Check OBJECT_STORE_*: the bucket must be there or this key must be allowed to make it", failure);
        return ResponseEntity.status(Problem.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problem.UNAVAILABLE.with("The poster could not be stored. Send it again in a moment."));
    }

    /** @param poster its name in the object store */
    record PosterView(String poster, String contentType, int width, int height) {}
}
