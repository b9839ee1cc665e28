package org.fengyun.ticketing.backoffice;

import org.fengyun.ticketing.cancellation.Cancellations;
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
    private final Cancellations cancellations;

    Publishing(Events events, Shows shows, Cancellations cancellations) {
        this.events = events;
        this.shows = shows;
        this.cancellations = cancellations;
    }

    /** @throws EventProblem.WithoutShow if there is nothing to sell yet */
    @Transactional
    public void publish(long organizerId, long eventId) {
        var event = events.lock(organizerId, eventId);
        events.move(event, EventStatus.PUBLISHED);
        if (shows.ofEvent(eventId).stream().allMatch(show -> show.status() == EventStatus.CANCELLED)) {
            throw new EventProblem.WithoutShow();
        }
        shows.publish(event);
    }

    /** Calls the event off with all its shows that have not begun. */
    @Transactional
    public void cancel(long organizerId, long eventId) {
        var event = events.lock(organizerId, eventId);
        events.move(event, EventStatus.CANCELLED);
        cancellations.cancelComing(shows.ofEvent(eventId));
    }
}
