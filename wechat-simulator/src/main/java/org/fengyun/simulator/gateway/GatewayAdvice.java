package org.fengyun.simulator.gateway;

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
class GatewayAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(GatewayProblem problem) {
        var body = document(problem);
        return ResponseEntity.status(body.getStatus())
                .headers(headers -> addHeaders(problem, headers))
                .body(body);
    }

    private static ProblemDetail document(GatewayProblem problem) {
        var detail = String.valueOf(problem.getMessage());
        return switch (problem) {
            case GatewayProblem.UnknownService _ -> Problems.problem(HttpStatus.NOT_FOUND, "not-found", detail);
            case GatewayProblem.MethodRefused _ ->
                Problems.problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", detail);
            case GatewayProblem.NobodyNamed _ -> Problems.problem(HttpStatus.UNAUTHORIZED, "unauthorized", detail);
            case GatewayProblem.NotAnOpenid _, GatewayProblem.NotAnAddress _ ->
                Problems.problem(HttpStatus.BAD_REQUEST, "bad-request", detail);
            case GatewayProblem.AnswerTooLarge _ ->
                Problems.problem(HttpStatus.BAD_GATEWAY, "answer-too-large", detail);
            case GatewayProblem.BrokenOff _ -> Problems.problem(HttpStatus.BAD_GATEWAY, "answer-broken-off", detail);
            case GatewayProblem.TooSlow _ -> Problems.problem(HttpStatus.GATEWAY_TIMEOUT, "timed-out", detail);
            case GatewayProblem.Unreachable _ ->
                Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
        };
    }

    private static void addHeaders(GatewayProblem problem, HttpHeaders headers) {
        if (problem instanceof GatewayProblem.MethodRefused) {
            headers.setAllow(GatewayFilter.METHODS);
        }
        if (problem instanceof GatewayProblem.NobodyNamed) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "X-Simulated-Openid");
        }
        if (problem instanceof GatewayProblem.Unreachable) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
    }
}
