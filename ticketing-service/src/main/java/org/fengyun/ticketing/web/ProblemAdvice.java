package org.fengyun.ticketing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What no feature's own advice answers. */
@RestControllerAdvice
@Order
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail handle(InvalidInput refused) {
        return Problems.ofFindings(refused.findings());
    }

    @ExceptionHandler
    ProblemDetail handle(KeyReused refused) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handle(MethodArgumentTypeMismatchException mismatch) {
        var reason = Optional.ofNullable(mismatch.getRootCause()).map(Throwable::getMessage);
        return Problems.ofFindings(List.of(new Finding(mismatch.getName(), reason.orElse("cannot be read"))));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> handleDatabase(Exception failure) {
        log.warn("the database did not answer as it should", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Ask again in a few seconds."));
    }

    @ExceptionHandler
    ProblemDetail handle(Exception failure) {
        log.error("unexpected", failure);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong here. The log of this service says what.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest().body(Problems.ofFindings(List.of(UnreadableBody.finding(unreadable))));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MissingRequestHeaderException missing) {
            var finding = new Finding(missing.getHeaderName(), "is missing: send this header");
            return ResponseEntity.badRequest().body(Problems.ofFindings(List.of(finding)));
        }
        return handleExceptionInternal(failure, null, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = HttpStatus.valueOf(code.value());
        var problem = Problems.of(status, name(status), detail(status));
        return new ResponseEntity<>(problem, headers, status);
    }

    private static String name(HttpStatus status) {
        return switch (status) {
            case CONTENT_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default ->
                status.is5xxServerError()
                        ? "internal"
                        : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this path.";
            case METHOD_NOT_ALLOWED -> "This path does not take that method: see the header Allow.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            default -> status.getReasonPhrase();
        };
    }
}
