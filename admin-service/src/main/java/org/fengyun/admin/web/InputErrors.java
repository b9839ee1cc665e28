package org.fengyun.admin.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in a client's words what the framework found wrong: its own messages name our classes. */
final class InputErrors {

    private static final String BODY = "body";

    private InputErrors() {}

    static List<InputError> of(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> new InputError(
                        error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "is not right")))
                .toList();
    }

    static List<InputError> of(TypeMismatchException mismatch) {
        var field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "request");
        return one(field, "is not right: expected " + expected(mismatch.getRequiredType()));
    }

    static List<InputError> of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case InputCoercionException number -> one(path(number), "is not right: the number is too large");
            case StreamReadException broken -> one(BODY, "is not JSON" + place(broken));
            case ValueInstantiationException refused ->
                one(
                        path(refused),
                        "is not right: expected " + expected(refused.getType().getRawClass()));
            case MismatchedInputException mismatch ->
                one(path(mismatch), "is not right: expected " + expected(mismatch.getTargetType()));
            case null, default -> one(BODY, "is missing or cannot be read: send a JSON object");
        };
    }

    private static List<InputError> one(String field, String message) {
        return List.of(new InputError(field, message));
    }

    private static String place(StreamReadException broken) {
        var location = broken.getLocation();
        return location == null
                ? ""
                : ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String path(JacksonException failure) {
        var path = failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        } else if (type == Id.class) {
            return "an id, a whole number from 1 in digits";
        } else if (type == IdempotencyKey.class) {
            return "1–255 visible ASCII characters";
        } else if (type == Instant.class) {
            return "a time such as 2026-11-01T12:00:00Z";
        } else if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        } else if (type == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
