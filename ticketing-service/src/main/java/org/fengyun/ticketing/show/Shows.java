package org.fengyun.ticketing.show;

import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.fengyun.ticketing.event.Event;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All shows, as their organizers publish them and call them off. */
@Component
public class Shows {
    private final ShowMapper shows;
    private final TierMapper tiers;

    Shows(ShowMapper shows, TierMapper tiers) {
        this.shows = shows;
        this.tiers = tiers;
    }

    /** Puts the drafted shows of an event on sale, in the transaction of the caller. What was called off stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event) {
        shows.publish(event.id().value());
    }

    /**
     * Calls the show off, in the transaction of the caller: from its commit on nothing is sold. One that was called off
     * stays so.
     *
     * @return the show as it was, which nobody changes any more
     * @throws ShowProblem.NoSuchShow if the organizer has none of this id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Show cancel(long organizerId, long showId) {
        var show = lock(organizerId, showId);
        shows.cancel(showId);
        return show;
    }

    /** @throws ShowProblem.NoSuchShow if the organizer has none of this id */
    public Show get(long organizerId, long showId) {
        return find(showId)
                .filter(show -> show.organizerId().value() == organizerId)
                .orElseThrow(ShowProblem.NoSuchShow::new);
    }

    public Optional<Show> find(long showId) {
        return shows.find(showId);
    }

    public List<Show> ofEvent(long eventId) {
        return shows.ofEvent(eventId);
    }

    /** The tiers with what is free, held and sold, counted now. */
    public List<TierStock> stock(long showId) {
        return tiers.stock(showId);
    }

    /** The ids of its tiers. */
    public List<Id> tiers(long showId) {
        return tiers.ids(showId);
    }

    /** @throws ShowProblem.NoSuchShow if the organizer has none of this id */
    Show lock(long organizerId, long showId) {
        return shows.lock(showId)
                .filter(locked -> locked.organizerId().value() == organizerId)
                .orElseThrow(ShowProblem.NoSuchShow::new);
    }
}
