package org.fengyun.admin.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of RFC 9457 problem documents that this edge writes itself. */
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
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    OUTCOME_UNKNOWN(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
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
        var name = name().toLowerCase(Locale.ROOT);
        document.setType(URI.create("urn:fengyun:problem:" + name.replace('_', '-')));
        // Made of the name, as the core makes it: one type has one title, whoever answers.
        document.setTitle(
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '));
        document.setInstance(URI.create("urn:fengyun:request:" + MDC.get(RequestIdFilter.LOG_KEY)));
        return document;
    }

    /** The document for input that is not right. */
    public static ProblemDetail wrong(List<InputError> errors) {
        var document = BAD_REQUEST.with("Correct what is named in errors and send the request again.");
        document.setProperty("errors", errors);
        return document;
    }
}
