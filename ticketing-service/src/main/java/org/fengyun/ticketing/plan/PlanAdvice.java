package org.fengyun.ticketing.plan;

import java.util.List;
import java.util.Objects;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.web.Problems;
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
class PlanAdvice {
    @ExceptionHandler
    ProblemDetail handle(InvalidPlan refused) {
        var message = Objects.requireNonNullElse(refused.getMessage(), "cannot be taken");
        return Problems.ofFindings(List.of(new Finding(refused.field(), message)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(PlanQueue.TooManyPlans refused) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", refused.getMessage()));
    }
}
