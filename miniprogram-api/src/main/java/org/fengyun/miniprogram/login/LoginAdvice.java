package org.fengyun.miniprogram.login;

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
class LoginAdvice {
    private static final Logger log = LoggerFactory.getLogger(LoginAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(LoginProblem problem) {
        return switch (problem) {
            case LoginProblem.CodeRefused _ ->
                answer(Problem.badInput("code", "is not valid (any more): call wx.login and send its new code"), 0);
            case LoginProblem.TooOften _ ->
                answer(Problem.TOO_MANY_REQUESTS.saying("Log in again in a minute, and keep the token."), 60);
            case LoginProblem.RiskyUser _ ->
                answer(Problem.FORBIDDEN.saying("WeChat blocks logins of this user: ask its customer service."), 0);
            case LoginProblem.WechatAway away -> {
                log.warn("no login: {}", away.getMessage());
                yield answer(Problem.UNAVAILABLE.saying("WeChat does not answer: log in again in 2 seconds."), 2);
            }
            case LoginProblem.NotOffered _ ->
                answer(
                        Problem.NOT_FOUND.saying("There is no login here: call through wx.cloud.callContainer, which"
                                + " says who is calling."),
                        0);
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, int retryAfterSeconds) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfterSeconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
        }
        return answer.body(problem);
    }
}
