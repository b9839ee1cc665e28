package org.fengyun.ticketing.backoffice;

import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.event.EventProblem;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.show.Shows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an event and its shows together. */
@Component
class Publishing {
    private final Events events;
    private final Shows shows;

    Publishing(Events events, Shows shows) {
        this.events = events;
        this.shows = shows;
    }

    /** @throws EventProblem.WithoutShow if there is nothing to sell yet */
    @Transactional
    public void publish(long organizerId, long eventId) {
        var event = events.lock(organizerId, eventId);
        if (shows.ofEvent(eventId).isEmpty()) {
            throw new EventProblem.WithoutShow();
        }
        events.move(event, EventStatus.PUBLISHED);
        shows.follow(event, EventStatus.PUBLISHED);
    }

    @Transactional
    public void cancel(long organizerId, long eventId) {
        var event = events.lock(organizerId, eventId);
        events.move(event, EventStatus.CANCELLED);
        shows.follow(event, EventStatus.CANCELLED);
    }
}
