package org.fengyun.ticketing.sale;

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
class SaleAdvice {
    private static final Logger log = LoggerFactory.getLogger(SaleAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(SaleProblem problem) {
        return switch (problem) {
            case SaleProblem.NotOnSale _ -> conflict("not-on-sale", problem);
            case SaleProblem.SoldOut _ -> conflict("sold-out", problem);
            case SaleProblem.SeatTaken _ -> conflict("seat-taken", problem);
            case SaleProblem.LimitReached _, SaleProblem.OrderTooLarge _ -> conflict("limit-reached", problem);
            case SaleProblem.AlreadyHasTicket _ -> conflict("already-has-ticket", problem);
            case SaleProblem.VoucherNotValid _ -> conflict("voucher-not-valid", problem);
            case SaleProblem.VoucherUsedUp _ -> conflict("voucher-used-up", problem);
            case SaleProblem.VoucherNeeded _ -> conflict("voucher-needed", problem);
            case SaleProblem.NotCancellable _ -> conflict("not-cancellable", problem);
            case SaleProblem.NotPayable _ -> conflict("not-payable", problem);
            case SaleProblem.NoSuchOrder _ -> answer(HttpStatus.NOT_FOUND, "not-found", problem);
            case SaleProblem.Busy _ -> later(HttpStatus.SERVICE_UNAVAILABLE, "busy", problem);
            case SaleProblem.OutcomeUnknown _ -> {
                log.warn("whether places were reserved is not known");
                yield later(HttpStatus.GATEWAY_TIMEOUT, "outcome-unknown", problem);
            }
        };
    }

    private static ResponseEntity<ProblemDetail> conflict(String name, SaleProblem problem) {
        return answer(HttpStatus.CONFLICT, name, problem);
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String name, SaleProblem problem) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(status, name, problem.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String name, SaleProblem problem) {
        return ResponseEntity.status(status).body(Problems.of(status, name, problem.getMessage()));
    }
}
