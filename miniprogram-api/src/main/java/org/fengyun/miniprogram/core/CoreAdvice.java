package org.fengyun.miniprogram.core;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.fengyun.miniprogram.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** How a buyer learns that the core refused, or is away. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CoreAdvice {
    private static final Logger log = LoggerFactory.getLogger(CoreAdvice.class);

    @ExceptionHandler
    ResponseEntity<?> handle(CoreProblem problem) {
        return switch (problem) {
            case CoreProblem.Refused refused -> relay(refused);
            case CoreProblem.Unavailable _ ->
                away(Problem.UNAVAILABLE.saying(
                        "Try again in 2 seconds; an order with the same Idempotency-Key, so that it is made once."));
            case CoreProblem.OutcomeUnknown _ ->
                away(Problem.OUTCOME_UNKNOWN.saying(
                        "Ask again with the same Idempotency-Key and body: the answer then says what happened."));
        };
    }

    /** The core has answered, but in words that we do not know: what a creating call made is there, and is to be asked for. */
    @ExceptionHandler
    ResponseEntity<?> handle(RestClientException unreadable, HttpServletRequest request) {
        log.error("an answer of the core cannot be read", unreadable);
        return request.getHeader("Idempotency-Key") == null
                ? as(500).body(Problem.INTERNAL.saying("Try again; if it stays, report the header X-Request-Id."))
                : handle(new CoreProblem.OutcomeUnknown(unreadable));
    }

    private static ResponseEntity<byte[]> relay(CoreProblem.Refused refused) {
        var answer = as(refused.status());
        if (refused.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        }
        return answer.body(refused.document().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<ProblemDetail> away(ProblemDetail problem) {
        return as(problem.getStatus()).header(HttpHeaders.RETRY_AFTER, "2").body(problem);
    }

    private static BodyBuilder as(int status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
