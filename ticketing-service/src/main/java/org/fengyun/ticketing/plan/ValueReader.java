package org.fengyun.ticketing.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the values that a plan is made of, and refuses those that a plan cannot hold. */
final class ValueReader {

    /** Far beyond any plan in pixels, and far from where a double loses its decimals. */
    private static final int FARTHEST = 10_000_000;

    /** Sent, it may be three times as much: a short position has long coordinates in the plan. */
    private static final int MAX_AREAS = 256 * 1024;

    private final DocumentCursor document;
    private long startOfAreas;

    ValueReader(DocumentCursor document) {
        this.document = document;
    }

    boolean isNull() {
        return document.kind() == JsonToken.VALUE_NULL;
    }

    String text(int maxLength) {
        var text = document.string();
        if (text.isBlank()) {
            throw document.refuse("is blank: give it 1–" + maxLength + " characters");
        }
        return checked(text, maxLength);
    }

    /** Text that may be empty; null counts as empty. */
    String optionalText(int maxLength) {
        return isNull() ? "" : checked(document.string(), maxLength);
    }

    Point point() {
        Double x = null;
        Double y = null;
        document.enterObject();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            switch (field) {
                case "x" -> x = coordinate();
                case "y" -> y = coordinate();
                default -> document.skip();
            }
        }
        return new Point(document.required(x, "x"), document.required(y, "y"));
    }

    private double coordinate() {
        var value = document.decimal();
        if (Math.abs(value) > FARTHEST) {
            throw document.refuse("is too far away: give pixels from -" + FARTHEST + " to " + FARTHEST);
        }
        return value;
    }

    int pixels() {
        var value = document.decimal();
        if (value < 1 || value > FARTHEST || value != Math.rint(value)) {
            throw document.refuse("is not a size: give whole pixels from 1 to " + FARTHEST);
        }
        return (int) value;
    }

    /** What is drawn in a zone. It is sent with the seats of the zone, in one answer that has its limits. */
    List<Map<String, Object>> areas() {
        startOfAreas = document.offset();
        return isNull() ? List.of() : document.list(this::object);
    }

    /** An object of any fields. Nulls are left out: in this format a null says no more than a field that is not there. */
    private Map<String, Object> object() {
        document.enterObject();
        var fields = new LinkedHashMap<String, Object>();
        for (var field = document.nextField(); field != null; field = document.nextField()) {
            var value = anything();
            if (value != null) {
                fields.put(field, value);
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private @Nullable Object anything() {
        if (document.offset() - startOfAreas > MAX_AREAS) {
            throw document.refuse("is more than 256 KiB from the start of the areas of its zone: draw less there");
        }
        return switch (document.kind()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> document.string();
            case VALUE_NUMBER_INT -> document.wholeNumber();
            case VALUE_NUMBER_FLOAT -> finite();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private List<Object> list() {
        return document.list(() -> {
            var value = anything();
            if (value == null) {
                throw document.refuse("is null: take it out of the list");
            }
            return value;
        });
    }

    private double finite() {
        var value = document.decimal();
        if (!Double.isFinite(value)) {
            throw document.refuse("is too large a number: make it smaller");
        }
        return value;
    }

    private String checked(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw document.refuse("is longer than " + maxLength + " characters: shorten it");
        }
        if (text.codePoints().anyMatch(ValueReader::isUnprintable)) {
            throw document.refuse("holds a control character or half a character: type it anew");
        }
        return text;
    }

    /** Half a surrogate pair has no UTF-8, so that two texts that differ here would be one in the database. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
