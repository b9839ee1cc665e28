package org.fengyun.admin.web;

import java.util.List;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem document. */
public final class Refusal extends ErrorResponseException {

    /** @param detail what happened, and the remedy */
    public Refusal(Problem problem, String detail) {
        super(problem.status(), problem.with(detail), null);
    }

    /** Names what is wrong with what the client sent. */
    Refusal naming(InputError error) {
        getBody().setProperty("errors", List.of(error));
        return this;
    }

    /** Adds a header to the answer. */
    public Refusal with(String header, String value) {
        getHeaders().set(header, value);
        return this;
    }
}
