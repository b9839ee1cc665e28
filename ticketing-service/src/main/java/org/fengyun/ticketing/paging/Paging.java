package org.fengyun.ticketing.paging;

import java.util.List;
import java.util.function.Function;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.input.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages; mappers read one row more than a page holds, which tells whether there is another. */
public final class Paging {
    /** What a page holds. */
    public static final int SIZE = 20;

    /** What a mapper reads. */
    public static final int LIMIT = SIZE + 1;

    private Paging() {}

    /**
     * Reads the cursor of a list in falling order of ids.
     *
     * @return ids of the page are below this
     * @throws InvalidInput if it is not a cursor
     */
    public static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw noCursor();
        }
    }

    public static InvalidInput noCursor() {
        return InvalidInput.of("cursor", "must be the `next` of an earlier answer");
    }

    /** Makes the page of up to {@link #LIMIT} rows. */
    public static <T> Page<T> page(List<T> rows, Function<T, String> cursor) {
        if (rows.size() <= SIZE) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, SIZE);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
