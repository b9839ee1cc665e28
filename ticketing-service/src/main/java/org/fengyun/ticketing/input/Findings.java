package org.fengyun.ticketing.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what was sent, so that the sender hears all of it at once. */
public final class Findings {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

    private final List<Finding> found = new ArrayList<>();

    public Findings add(String field, String message) {
        found.add(new Finding(field, message));
        return this;
    }

    /** Adds the message unless the condition holds. */
    public Findings expect(boolean condition, String field, String message) {
        return condition ? this : add(field, message);
    }

    public Findings present(String field, @Nullable Object value) {
        return expect(value != null, field, "is missing");
    }

    /** Expects text of so many characters, not only white space where at least one is wanted. */
    public Findings text(String field, @Nullable String value, int least, int most) {
        if (value == null) {
            return add(field, "is missing");
        }
        var length = value.codePointCount(0, value.length());
        var fits = length >= least && length <= most && (least == 0 || !value.isBlank());
        return expect(fits, field, "must have %,d to %,d characters".formatted(least, most));
    }

    /** Expects at least one and at most so many visible ASCII characters: what an id from outside is made of. */
    public Findings visible(String field, @Nullable String value, int most) {
        if (value == null) {
            return add(field, "is missing");
        }
        var fits = value.length() <= most && VISIBLE.matcher(value).matches();
        return expect(fits, field, "must be 1 to %,d visible ASCII characters".formatted(most));
    }

    public Findings between(String field, @Nullable Number value, long least, long most) {
        if (value == null) {
            return add(field, "is missing");
        }
        var fits = value.longValue() >= least && value.longValue() <= most;
        return expect(fits, field, "must be a whole number from %,d to %,d".formatted(least, most));
    }

    /** Expects a list of so many entries, none of them null. */
    public Findings entries(String field, @Nullable Collection<?> values, int least, int most) {
        if (values == null) {
            return add(field, "is missing");
        }
        expect(values.stream().noneMatch(value -> value == null), field, "must not have an entry that is null");
        var fits = values.size() >= least && values.size() <= most;
        return expect(fits, field, "must have %,d to %,d entries".formatted(least, most));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Ends the collecting.
     *
     * @throws InvalidInput if anything was found
     */
    public void refuse() {
        if (!none()) {
            throw new InvalidInput(found);
        }
    }
}
