package org.fengyun.ticketing.web;

import java.util.Arrays;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where a body stops making sense, in the words of whoever wrote it. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Finding finding(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case InvalidFormatException wrong ->
                new Finding(place(wrong), "is not a valid " + kind(wrong.getTargetType()));
            case MismatchedInputException wrong -> new Finding(place(wrong), "is missing or has the wrong type");
            case JacksonException wrong
            when wrong.getPath().isEmpty() -> new Finding("body", "is not JSON" + position(wrong));
            case JacksonException wrong -> new Finding(place(wrong), "cannot be read" + position(wrong));
            case null, default -> new Finding("body", "is missing or cannot be read: send JSON");
        };
    }

    private static String kind(Class<?> type) {
        return type.isEnum() ? "choice: one of " + Arrays.toString(type.getEnumConstants()) : type.getSimpleName();
    }

    private static String place(JacksonException wrong) {
        var place = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.isEmpty() ? "body" : place.toString();
    }

    private static String position(JacksonException wrong) {
        var location = wrong.getLocation();
        return location == null
                ? ""
                : ": look at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
