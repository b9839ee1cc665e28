package org.fengyun.ticketing.refund;

import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefundAdvice {
    @ExceptionHandler
    ProblemDetail handle(RefundProblem problem) {
        return switch (problem) {
            case RefundProblem.NotRefundable _ -> conflict("not-refundable", problem);
            case RefundProblem.TicketNotRefundable ticket -> {
                var answer = conflict("not-refundable", problem);
                answer.setProperty("ticketId", new Id(ticket.ticketId()));
                yield answer;
            }
            case RefundProblem.NotFailed _ -> conflict("refund-not-failed", problem);
            case RefundProblem.NoSuchRefund _ -> Problems.of(HttpStatus.NOT_FOUND, "not-found", problem.getMessage());
        };
    }

    private static ProblemDetail conflict(String name, RefundProblem problem) {
        return Problems.of(HttpStatus.CONFLICT, name, problem.getMessage());
    }
}
