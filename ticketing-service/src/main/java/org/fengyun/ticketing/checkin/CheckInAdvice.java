package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CheckInAdvice {
    @ExceptionHandler
    ProblemDetail handle(CheckInProblem problem) {
        return switch (problem) {
            case CheckInProblem.ScanIdReused _ ->
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "scan-id-reused", problem.getMessage());
            case CheckInProblem.NoSuchTicket _ -> Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
            case CheckInProblem.NotAdmitted _ -> Problems.of(HttpStatus.CONFLICT, "not-admitted", problem.getMessage());
            case CheckInProblem.ShowCancelled _ ->
                Problems.of(HttpStatus.CONFLICT, "show-cancelled", problem.getMessage());
        };
    }
}
