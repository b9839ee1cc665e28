package org.fengyun.miniprogram.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of refusal that this edge makes itself, each with its status (RFC 9457), for use while a request is answered. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    OUTCOME_UNKNOWN(HttpStatus.GATEWAY_TIMEOUT),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    /** The document of this problem; the detail says what to do about it. */
    public ProblemDetail saying(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var name = name().toLowerCase(Locale.ROOT);
        problem.setType(URI.create("urn:fengyun:problem:" + name.replace('_', '-')));
        // Made of the name, as the core makes it: one type has one title, whoever answers.
        problem.setTitle(
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '));
        problem.setInstance(URI.create("urn:fengyun:request:" + MDC.get(RequestIdFilter.LOG_KEY)));
        return problem;
    }

    /** The document of this problem, with what is wrong with each field. */
    ProblemDetail saying(String detail, List<BadField> errors) {
        var problem = saying(detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A {@link #BAD_REQUEST} that names what is wrong with each field. */
    public static ProblemDetail badInput(List<BadField> errors) {
        return BAD_REQUEST.saying("Correct the fields that are named in errors and send the request again.", errors);
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
