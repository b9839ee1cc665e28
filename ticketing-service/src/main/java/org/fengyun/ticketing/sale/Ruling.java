package org.fengyun.ticketing.sale;

import java.util.List;

/** Decides a batch of reservations of one show. */
interface Ruling {
    /**
     * Decides in the order given. A refused request leaves its neighbours as they are; an exception means that none of them
     * was reserved, or, if it comes from the commit, that this is not known.
     *
     * @param requests of this show, at least one
     * @return one decision for each, in the same order
     */
    List<Decision> reserve(long showId, List<Reservation> requests);
}
