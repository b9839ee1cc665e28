package org.fengyun.ticketing.holdback;

import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HoldBackAdvice {
    @ExceptionHandler
    ProblemDetail handle(HoldBackProblem problem) {
        return switch (problem) {
            case HoldBackProblem.NoSuchHoldBack _ ->
                Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case HoldBackProblem.EventCancelled _ -> conflict("event-cancelled", problem);
            case HoldBackProblem.SeatsTaken taken -> {
                var document = conflict("seat-taken", problem);
                document.setProperty("errors", taken.seats());
                yield document;
            }
            case HoldBackProblem.SoldOut _ -> conflict("sold-out", problem);
            case HoldBackProblem.NotHeldBack _ -> conflict("not-held-back", problem);
        };
    }

    private static ProblemDetail conflict(String name, HoldBackProblem problem) {
        return Problems.of(HttpStatus.CONFLICT, name, problem.getMessage());
    }
}
