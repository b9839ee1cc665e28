package org.fengyun.ticketing.web;

import java.net.URI;
import java.util.List;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.telemetry.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem documents (RFC 9457) as every answer of this service has them. */
public final class Problems {
    private Problems() {}

    /**
     * @param name stable, in small letters and hyphens; {@code type} is made of it
     * @param detail what happened and what to do, in words for whoever called
     */
    public static ProblemDetail of(HttpStatus status, String name, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:fengyun:problem:" + name));
        problem.setTitle(
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' '));
        // the path that Spring would put here is that of an internal call, and edges pass problems on as they are
        problem.setInstance(URI.create("urn:fengyun:request:" + RequestId.current()));
        return problem;
    }

    /** Bad input, with each field that is wrong. */
    public static ProblemDetail ofFindings(List<Finding> findings) {
        var problem =
                of(HttpStatus.BAD_REQUEST, "bad-request", "Something in the request cannot be taken: see errors.");
        problem.setProperty("errors", findings);
        return problem;
    }
}
