package org.fengyun.ticketing.catalogue;

import java.time.DateTimeException;
import java.time.Instant;
import org.fengyun.ticketing.client.CatalogueApi.EventSummary;
import org.fengyun.ticketing.paging.Paging;
import org.jspecify.annotations.Nullable;

/** Where a page of events ended: after this first show, and among equal ones after this id. */
record EventCursor(Instant firstShowAt, long id) {
    /** The database's last year. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final EventCursor START = new EventCursor(Instant.EPOCH, 0);

    static EventCursor parse(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        var dash = cursor.indexOf('-');
        try {
            var firstShowAt = Instant.ofEpochMilli(Long.parseLong(cursor, 0, Math.max(dash, 0), 10));
            if (firstShowAt.isBefore(Instant.EPOCH) || firstShowAt.isAfter(LATEST)) {
                throw Paging.noCursor();
            }
            return new EventCursor(firstShowAt, Long.parseLong(cursor, dash + 1, cursor.length(), 10));
        } catch (NumberFormatException | DateTimeException _) {
            throw Paging.noCursor();
        }
    }

    static String of(EventSummary event) {
        return event.firstShowAt().toEpochMilli() + "-" + event.id();
    }
}
