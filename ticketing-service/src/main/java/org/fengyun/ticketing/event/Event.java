package org.fengyun.ticketing.event;

import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;

/** An event as its organizer knows it. */
public record Event(
        Id id,
        Id organizerId,
        String title,
        String category,
        String city,
        String venue,
        String description,
        @Nullable String poster,
        EventStatus status) {}
