package org.fengyun.admin.web;

import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem document. */
public final class Refusal extends ErrorResponseException {

    /** @param detail what happened, and the remedy */
    public Refusal(Problem problem, String detail) {
        super(problem.status(), problem.with(detail), null);
    }

    /** Adds a header to the answer. */
    public Refusal with(String header, String value) {
        getHeaders().set(header, value);
        return this;
    }
}
