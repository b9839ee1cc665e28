package org.fengyun.ticketing.payment;

import org.fengyun.ticketing.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaymentAdvice {
    private static final Logger log = LoggerFactory.getLogger(PaymentAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ProviderUnavailable failure) {
        log.warn("the payment provider did not answer as it should", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "The payment provider does not answer now. Ask again in a few seconds."));
    }

    @ExceptionHandler
    ProblemDetail handle(CallbackRefused refused) {
        return switch (refused.reason()) {
            case NO_SUCH_PROVIDER -> Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such provider.");
            case TOO_LARGE -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A callback has at most 100 KB.");
            case NOT_PROVEN ->
                Problems.of(HttpStatus.UNAUTHORIZED, "unauthorized", "The signature does not prove this callback.");
            case UNKNOWN_PAYMENT ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is no such payment or refund.");
        };
    }
}
