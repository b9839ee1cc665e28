package org.fengyun.simulator.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengyun.simulator.web.Problems.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says what the framework refuses in the problem documents of the house. The features' own refusals are with them. */
@RestControllerAdvice
class WebProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WebProblems.class);
    private static final String WRONG_KIND = "is not of the kind that belongs here";

    @ExceptionHandler(RequestTooLarge.class)
    ProblemDetail tooLarge() {
        return Problems.tooLarge();
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.error("A request failed", failure);
        return Problems.problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "The simulator failed: its log says why. Try again.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refuse(ex, fieldErrors(ex.getBindingResult().getFieldErrors()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = ex.getParameterValidationResults().stream()
                .flatMap(WebProblems::named)
                .toList();
        return refuse(ex, errors, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var error = switch (ex.getCause()) {
            case InputCoercionException number -> new FieldError(path(number), "is too large a number");
            case StreamReadException broken -> new FieldError("body", "is not JSON" + place(broken));
            case DatabindException wrong when !wrong.getPath().isEmpty() -> new FieldError(path(wrong), WRONG_KIND);
            case null, default -> new FieldError("body", "is missing or cannot be read: send a JSON object");
        };
        return refuse(ex, List.of(error), request);
    }

    /** Every refusal of the framework ends here; those that have no name of the house yet get one. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var hasName = body instanceof ProblemDetail problem && problem.getType() != null;
        return super.handleExceptionInternal(ex, hasName ? body : named(status), headers, status, request);
    }

    private @Nullable ResponseEntity<Object> refuse(Exception ex, List<FieldError> errors, WebRequest request) {
        return handleExceptionInternal(
                ex, Problems.badRequest(errors), new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    private static ProblemDetail named(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 ->
                Problems.problem(status, "not-found", "There is nothing here: see /swagger-ui.html for what is.");
            case 405 -> Problems.problem(status, "method-not-allowed", "The Allow header lists the methods to use.");
            case 406 ->
                Problems.problem(status, "not-acceptable", "This is not to be had in the kind that Accept names.");
            case 413 -> Problems.tooLarge();
            case 415 -> Problems.problem(status, "unsupported-media-type", "Send Content-Type: application/json.");
            default ->
                status.is4xxClientError()
                        ? Problems.problem(status, "bad-request", "The request is not understood.")
                        : Problems.problem(status, "internal", "The simulator failed: its log says why. Try again.");
        };
    }

    private static List<FieldError> fieldErrors(List<org.springframework.validation.FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(error.getField(), message(error)))
                .toList();
    }

    private static String message(org.springframework.validation.FieldError error) {
        // What the framework says of a failed conversion names classes.
        return error.isBindingFailure() ? WRONG_KIND : String.valueOf(error.getDefaultMessage());
    }

    private static Stream<FieldError> named(ParameterValidationResult result) {
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(name, String.valueOf(error.getDefaultMessage())));
    }

    private static String place(StreamReadException broken) {
        var location = broken.getLocation();
        return ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("."));
    }
}
