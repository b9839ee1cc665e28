package org.fengyun.ticketing.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Where the reading of a plan file stands: on the value to be read next. Knows the place, and refuses with it. */
final class DocumentCursor {
    private static final int MAX_PLACE = 200;

    private final JsonParser parser;

    private DocumentCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the one value that the document is. */
    static <T> T read(byte[] document, Function<DocumentCursor, T> reading) {
        try (var parser = PlanJson.parser(document)) {
            return new DocumentCursor(parser).readWhole(reading);
        } catch (JacksonException e) {
            throw new InvalidPlan(InvalidPlan.DOCUMENT, PlanJson.notJson(e));
        }
    }

    private <T> T readWhole(Function<DocumentCursor, T> reading) {
        try {
            if (parser.nextToken() == null) {
                throw refuse("is empty: send a plan file");
            }
            var value = reading.apply(this);
            if (parser.nextToken() != null) {
                throw new InvalidPlan(InvalidPlan.DOCUMENT, "goes on behind the plan: take the rest away");
            }
            return value;
        } catch (StreamConstraintsException _) {
            throw refuse(PlanJson.tooMuch(parser));
        }
    }

    /** Steps into an object; {@link #nextField} then goes through it. */
    void enterObject() {
        require(JsonToken.START_OBJECT, "an object in braces");
    }

    /** Moves to the value of the next field and names it; at the end of the object steps out of it and gives null. */
    @Nullable
    String nextField() {
        var name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    <T> List<T> list(Supplier<T> element) {
        require(JsonToken.START_ARRAY, "a list in square brackets");
        var list = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.get());
        }
        return List.copyOf(list);
    }

    JsonToken kind() {
        return parser.currentToken();
    }

    String string() {
        require(JsonToken.VALUE_STRING, "text in quotes");
        return parser.getString();
    }

    /** Infinite where the file's number is too large for a double. */
    double decimal() {
        if (!kind().isNumeric()) {
            throw refuse("is not a number: write a number, without quotes");
        }
        return parser.getDoubleValue();
    }

    Number wholeNumber() {
        return parser.getNumberValue();
    }

    /** How much of the file is read, in bytes, or in characters where those are larger. */
    long offset() {
        var location = parser.currentLocation();
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }

    void skip() {
        parser.skipChildren();
    }

    /** What must have been there in the object just left. */
    <T> T required(@Nullable T value, String field) {
        if (value == null) {
            var object = path();
            throw new InvalidPlan(object.isEmpty() ? field : object + "." + field, "is missing: add it");
        }
        return value;
    }

    InvalidPlan refuse(String message) {
        var path = path();
        return new InvalidPlan(path.isEmpty() ? InvalidPlan.DOCUMENT : path, message);
    }

    private void require(JsonToken token, String wanted) {
        if (kind() != token) {
            throw refuse("is of the wrong kind: write " + wanted);
        }
    }

    private String path() {
        var segments = new ArrayDeque<String>();
        for (var context = parser.streamReadContext(); context != null; context = context.getParent()) {
            if (context.inArray() && context.hasCurrentIndex()) {
                segments.addFirst("[" + context.getCurrentIndex() + "]");
            } else if (context.inObject() && context.hasCurrentName()) {
                segments.addFirst("." + context.currentName());
            }
        }
        var path = String.join("", segments).replaceFirst("^\\.", "");
        return path.length() <= MAX_PLACE ? path : path.substring(0, MAX_PLACE) + "…";
    }
}
