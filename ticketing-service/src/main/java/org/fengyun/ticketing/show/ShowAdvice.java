package org.fengyun.ticketing.show;

import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShowAdvice {
    @ExceptionHandler
    ProblemDetail handle(ShowProblem problem) {
        return switch (problem) {
            case ShowProblem.NoSuchShow _, ShowProblem.NoSuchTier _ ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case ShowProblem.QuotaBelowTaken _ ->
                Problems.of(HttpStatus.CONFLICT, "quota-below-taken", problem.getMessage());
            case ShowProblem.QuotaFollowsPlan _ ->
                Problems.of(HttpStatus.CONFLICT, "quota-follows-plan", problem.getMessage());
            case ShowProblem.EventCancelled _ ->
                Problems.of(HttpStatus.CONFLICT, "event-cancelled", problem.getMessage());
        };
    }
}
