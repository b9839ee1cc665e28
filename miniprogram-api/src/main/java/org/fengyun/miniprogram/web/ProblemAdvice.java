package org.fengyun.miniprogram.web;

import java.util.List;
import java.util.Objects;
import org.fengyun.miniprogram.web.Problem.BadField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever Spring refuses, and whatever nobody foresaw, into problem documents. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException broken, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnreadableBody.describe(broken), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.badInput(fields(invalid.getFieldErrors())), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> fields(result).stream())
                .toList();
        return answer(Problem.badInput(errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing instanceof MissingRequestHeaderException header
                ? answer(Problem.badInput(header.getHeaderName(), "is missing: send this header"), headers)
                : answer(Problem.BAD_REQUEST.saying("Send what this call asks for."), headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter");
        return answer(Problem.badInput(name, "is not of the right form: an id is a whole number from 1"), headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Refusals.of(status), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleUnforeseen(RuntimeException unforeseen) {
        log.error("unforeseen", unforeseen);
        return answer(Refusals.of(HttpStatus.INTERNAL_SERVER_ERROR), new HttpHeaders());
    }

    private static List<BadField> fields(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new BadField(error.getField(), message(error)))
                .toList();
    }

    private static List<BadField> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors inBody) {
            return fields(inBody.getFieldErrors());
        }
        var header = result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
        var name = header != null
                ? header.value()
                : Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
        return result.getResolvableErrors().stream()
                .map(error -> new BadField(name, Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong")))
                .toList();
    }

    private static String message(DefaultMessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong");
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
