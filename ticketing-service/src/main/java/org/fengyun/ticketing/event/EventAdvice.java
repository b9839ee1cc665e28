package org.fengyun.ticketing.event;

import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventAdvice {
    @ExceptionHandler
    ProblemDetail handle(EventProblem problem) {
        return switch (problem) {
            case EventProblem.NoSuchEvent _ -> Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case EventProblem.WithoutShow _ ->
                Problems.of(HttpStatus.CONFLICT, "event-without-show", problem.getMessage());
            case EventProblem.Cancelled _ -> Problems.of(HttpStatus.CONFLICT, "event-cancelled", problem.getMessage());
        };
    }
}
