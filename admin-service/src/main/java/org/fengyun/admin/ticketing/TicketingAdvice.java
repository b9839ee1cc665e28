package org.fengyun.admin.ticketing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.fengyun.admin.web.Problem;
import org.fengyun.admin.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** Passes the core's refusals on, and says what it means for the client when the core cannot be asked. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TicketingAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(TicketingAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> relay(TicketingRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unanswered(RestClientException failure, HttpServletRequest request) {
        LOG.warn(
                "ticketing-service could not be asked: {}, {}",
                failure.getMessage(),
                String.valueOf(failure.getRootCause()));
        var refusal = changes(request) && !neverTaken(failure)
                ? new Refusal(
                        Problem.OUTCOME_UNKNOWN,
                        "Send the same request again, with the same Idempotency-Key or scanId if it has one.")
                : new Refusal(Problem.UNAVAILABLE, "Send the request again in a moment.")
                        .with(HttpHeaders.RETRY_AFTER, "2");
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .body(refusal.getBody());
    }

    private static boolean changes(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    /** Whatever else fails, from a broken connection to an answer that cannot be read, may fail after the change was made. */
    private static boolean neverTaken(RestClientException failure) {
        return failure instanceof CallNotTaken
                || failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof HttpConnectTimeoutException;
    }
}
