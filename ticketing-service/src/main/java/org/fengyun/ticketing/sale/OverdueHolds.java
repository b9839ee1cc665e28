package org.fengyun.ticketing.sale;

/** Gets holds back that have expired while a payment was open: the provider must be asked, which no sale waits for. */
public interface OverdueHolds {
    /** Somebody was refused for want of places that overdue holds of this show keep. Returns at once. */
    void wantedBack(long showId);
}
