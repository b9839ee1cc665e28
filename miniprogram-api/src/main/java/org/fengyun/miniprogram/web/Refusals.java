package org.fengyun.miniprogram.web;

import java.util.List;
import org.fengyun.miniprogram.web.Problem.BadField;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** What to say where no more than the status of a refusal is known. */
final class Refusals {
    private Refusals() {}

    static ProblemDetail of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Problem.UNAUTHORIZED.saying("Say who is calling.");
            case 403 -> Problem.FORBIDDEN.saying("This call is not open to you.");
            case 404 -> Problem.NOT_FOUND.saying("Check the address; what is offered stands in /v3/api-docs.");
            case 405 ->
                Problem.METHOD_NOT_ALLOWED.saying("Use one of the methods in the header Allow, or check the address.");
            case 406 -> Problem.NOT_ACCEPTABLE.saying("Ask for application/json in the header Accept.");
            case 413 ->
                Problem.TOO_LARGE.saying(
                        "Send less.",
                        List.of(new BadField("body", "is too large: send at most 100 KB (102,400 bytes)")));
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE.saying("Send JSON, with Content-Type: application/json.");
            case 503 -> Problem.UNAVAILABLE.saying("Try again in a few seconds.");
            default ->
                status.is4xxClientError()
                        ? Problem.BAD_REQUEST.saying("Check the request against /v3/api-docs.")
                        : Problem.INTERNAL.saying("Try again; if it stays, report the header X-Request-Id.");
        };
    }
}
