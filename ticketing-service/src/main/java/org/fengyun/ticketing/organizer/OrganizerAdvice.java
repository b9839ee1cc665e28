package org.fengyun.ticketing.organizer;

import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrganizerAdvice {
    @ExceptionHandler
    ProblemDetail handle(NoSuchOrganizer problem) {
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
    }
}
