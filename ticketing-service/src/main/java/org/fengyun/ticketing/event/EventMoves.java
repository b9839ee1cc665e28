package org.fengyun.ticketing.event;

import org.fengyun.ticketing.client.EventStatus;

/** The one table of an event's moves. */
final class EventMoves {
    private EventMoves() {}

    static boolean allows(EventStatus from, EventStatus to) {
        return switch (from) {
            case DRAFT -> to == EventStatus.PUBLISHED || to == EventStatus.CANCELLED;
            case PUBLISHED -> to == EventStatus.CANCELLED;
            case CANCELLED -> false;
        };
    }
}
