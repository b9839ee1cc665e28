package org.fengyun.admin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal that no feature answers itself into a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && !(failure instanceof Refusal)) {
            LOG.error("Answered {}", status, failure);
        }
        var document = document(failure, status);
        return super.handleExceptionInternal(
                failure, document, headers, HttpStatusCode.valueOf(document.getStatus()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(RuntimeException failure, WebRequest request) {
        return handleExceptionInternal(failure, null, new HttpHeaders(), Problem.INTERNAL.status(), request);
    }

    private static ProblemDetail document(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case Refusal refusal -> refusal.getBody();
            case HttpMessageNotReadableException unreadable
            when unreadable.getRootCause() instanceof Refusal refusal -> refusal.getBody();
            case HttpMessageNotReadableException unreadable -> Problem.wrong(InputErrors.of(unreadable));
            case MethodArgumentNotValidException invalid -> Problem.wrong(InputErrors.of(invalid.getBindingResult()));
            case TypeMismatchException mismatch
            when status.is4xxClientError() -> Problem.wrong(InputErrors.of(mismatch));
            case MissingRequestHeaderException missing ->
                Problem.wrong(List.of(new InputError(missing.getHeaderName(), "is missing: send this header")));
            case HttpRequestMethodNotSupportedException unfit ->
                Problem.METHOD_NOT_ALLOWED.with("Use another method than " + unfit.getMethod() + ": see Allow.");
            case HttpMediaTypeNotSupportedException unfit ->
                Problem.UNSUPPORTED_MEDIA_TYPE.with(
                        "Send one of these content types: " + unfit.getSupportedMediaTypes());
            default -> unnamed(Problem.of(status));
        };
    }

    private static ProblemDetail unnamed(Problem problem) {
        return problem.with(
                switch (problem) {
                    case NOT_ACCEPTABLE -> "Ask for application/json in the header Accept.";
                    case NOT_FOUND -> "Check the address: /swagger-ui.html lists all calls.";
                    case INTERNAL ->
                        "It is in this service's log. Send the request again; if it fails again, report it.";
                    default -> "Check the request against /swagger-ui.html.";
                });
    }
}
