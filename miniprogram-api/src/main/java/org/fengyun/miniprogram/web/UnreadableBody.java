package org.fengyun.miniprogram.web;

import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where in a JSON body the reader stumbled, in the words of the contract and never in those of our classes. */
final class UnreadableBody {
    private static final String BODY = "body";

    private UnreadableBody() {}

    static ProblemDetail describe(HttpMessageNotReadableException broken) {
        return switch (broken.getCause()) {
            case InputCoercionException tooLarge
            when !tooLarge.getPath().isEmpty() ->
                Problem.badInput(field(tooLarge.getPath()), "is too large: send " + wanted(tooLarge.getTargetType()));
            case StreamReadException syntax -> Problem.badInput(BODY, place(syntax));
            case DatabindException wrong
            when wrong.getPath().isEmpty() -> Problem.badInput(BODY, "is not the one JSON object that this call takes");
            case DatabindException wrong -> Problem.badInput(field(wrong.getPath()), message(wrong));
            case null, default -> Problem.badInput(BODY, "is missing or cannot be read: send a JSON object");
        };
    }

    private static String place(JacksonException syntax) {
        var location = syntax.getLocation();
        return "is not JSON: look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String field(List<Reference> path) {
        var field = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    private static String message(DatabindException wrong) {
        return wrong instanceof MismatchedInputException mismatch
                ? "is not of the right type: send " + wanted(mismatch.getTargetType())
                : "is not of the right form: an id is a whole number from 1, as a string";
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "what the contract says";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (List.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return type.isRecord() && type.getRecordComponents().length > 1 ? "an object" : "a string";
    }
}
