package org.fengyun.miniprogram.admission;

import org.fengyun.miniprogram.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a caller learns that it calls too often. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdmissionAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(TooManyCalls refused) {
        var problem = Problem.TOO_MANY_REQUESTS.saying(
                "Too many calls come from you or from your address: wait as many seconds as Retry-After says, then go on.");
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()))
                .body(problem);
    }
}
