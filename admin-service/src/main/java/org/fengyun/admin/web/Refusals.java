package org.fengyun.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers from a filter as a controller's refusal is answered, so that there is one writer of problem documents. */
@Component
public class Refusals {

    private final HandlerExceptionResolver resolver;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** Writes the refusal as the answer. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        resolver.resolveException(request, response, null, refusal);
    }
}
