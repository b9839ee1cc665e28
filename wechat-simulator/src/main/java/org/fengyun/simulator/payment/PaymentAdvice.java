package org.fengyun.simulator.payment;

import org.fengyun.simulator.web.Problems;
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(PaymentProblem problem) {
        var body = document(problem);
        var answer = ResponseEntity.status(body.getStatus());
        if (problem instanceof PaymentProblem.WrongKey) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(body);
    }

    private static ProblemDetail document(PaymentProblem problem) {
        var detail = String.valueOf(problem.getMessage());
        return switch (problem) {
            case PaymentProblem.WrongKey _ -> Problems.problem(HttpStatus.UNAUTHORIZED, "unauthorized", detail);
            case PaymentProblem.NoSuchPayment _ -> Problems.problem(HttpStatus.NOT_FOUND, "no-such-payment", detail);
            case PaymentProblem.NoSuchRefund _ -> Problems.problem(HttpStatus.NOT_FOUND, "no-such-refund", detail);
            case PaymentProblem.AmountDiffers _ -> Problems.problem(HttpStatus.CONFLICT, "amount-differs", detail);
            case PaymentProblem.PaymentClosed _ -> Problems.problem(HttpStatus.CONFLICT, "payment-closed", detail);
            case PaymentProblem.AlreadyPaid _ -> Problems.problem(HttpStatus.CONFLICT, "already-paid", detail);
            case PaymentProblem.CapturedDiffers _ -> Problems.problem(HttpStatus.CONFLICT, "captured-differs", detail);
            case PaymentProblem.RefundDiffers _ -> Problems.problem(HttpStatus.CONFLICT, "refund-differs", detail);
            case PaymentProblem.RefundExceedsPayment _ ->
                Problems.problem(HttpStatus.CONFLICT, "refund-exceeds-payment", detail);
        };
    }
}
