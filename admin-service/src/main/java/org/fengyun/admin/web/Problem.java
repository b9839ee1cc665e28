package org.fengyun.admin.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of RFC 9457 problem documents that this edge writes itself. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is not right"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Who is calling is not known"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This is not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method does not fit"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type does not fit"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available at the moment"),
    OUTCOME_UNKNOWN(HttpStatus.GATEWAY_TIMEOUT, "Whether it was done is not known");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The kind for a status that the framework chose. */
    static Problem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL);
    }

    /** The status that answers it. */
    public HttpStatus status() {
        return status;
    }

    /** @param detail what happened, and the remedy */
    public ProblemDetail with(String detail) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create(
                "urn:fengyun:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
        document.setTitle(title);
        return document;
    }

    /** The document for input that is not right. */
    public static ProblemDetail wrong(List<InputError> errors) {
        var document = BAD_REQUEST.with("Correct what is named in errors and send the request again.");
        document.setProperty("errors", errors);
        return document;
    }
}
