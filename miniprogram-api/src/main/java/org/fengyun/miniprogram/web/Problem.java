package org.fengyun.miniprogram.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of refusal that this edge makes itself, each with its status (RFC 9457). */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "The buyer is not known"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The buyer may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in the wanted form"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of the wrong type"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    OUTCOME_UNKNOWN(HttpStatus.GATEWAY_TIMEOUT, "Whether it happened is not known yet"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available at this moment"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The document of this problem; the detail says what to do about it. */
    public ProblemDetail saying(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(
                "urn:fengyun:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        return problem;
    }

    /** A {@link #BAD_REQUEST} that names what is wrong with each field. */
    public static ProblemDetail badInput(List<BadField> errors) {
        var problem = BAD_REQUEST.saying("Correct the fields that are named in errors and send the request again.");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A {@link #BAD_REQUEST} over one field. */
    public static ProblemDetail badInput(String field, String message) {
        return badInput(List.of(new BadField(field, message)));
    }

    /**
     * One entry of {@code errors}.
     *
     * @param field where in the request, such as {@code lines[0].quantity}
     * @param message what is wrong and what would be right
     */
    public record BadField(String field, String message) {}
}
