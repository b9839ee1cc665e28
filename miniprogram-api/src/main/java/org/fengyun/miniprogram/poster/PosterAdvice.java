package org.fengyun.miniprogram.poster;

import org.fengyun.miniprogram.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PosterAdvice {
    private static final Logger log = LoggerFactory.getLogger(PosterAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(PosterProblem problem) {
        return switch (problem) {
            case PosterProblem.NoSuchPoster _ ->
                answer(Problem.NOT_FOUND.saying("There is no such poster: take posterUrl from an event."), "");
            case PosterProblem.StoreAway away -> {
                log.warn("no poster from the object store: {}", away.getMessage());
                yield answer(Problem.UNAVAILABLE.saying("The posters are away: try again in 5 seconds."), "5");
            }
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, String retryAfter) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (!retryAfter.isEmpty()) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(problem);
    }
}
