package org.fengyun.simulator.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem documents (RFC 9457) as every service of the house writes them. */
public final class Problems {

    private Problems() {}

    /**
     * @param name the last part of {@code type}, such as {@code not-found}
     * @param detail what went wrong and what to do about it, for the one who called
     */
    public static ProblemDetail problem(HttpStatusCode status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:fengyun:problem:" + name));
        problem.setTitle(
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' '));
        return problem;
    }

    /** A 400 that names the fields. */
    public static ProblemDetail badRequest(List<FieldError> errors) {
        var problem =
                problem(HttpStatus.BAD_REQUEST, "bad-request", "The request is not valid: correct what errors lists.");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A 413. */
    static ProblemDetail tooLarge() {
        var problem = problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "A request carries at most 100 KB: send less, or send it in parts.");
        problem.setProperty("errors", List.of(new FieldError("body", "is too large: send at most 100 KB")));
        return problem;
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}
}
