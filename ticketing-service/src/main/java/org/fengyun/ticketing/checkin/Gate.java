package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.show.Show;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Admits each ticket once, and gives a scan the same answer however often and wherever it arrives. */
@Component
class Gate {
    private final Turnstile turnstile;

    Gate(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    /** @throws CheckInProblem.ScanIdReused if the scan id came with another ticket */
    Scan pass(Show show, Attempt attempt) {
        try {
            return turnstile.decide(show, attempt);
        } catch (DuplicateKeyException _) {
            // under this scan id another copy was decided at this very moment, so this time it is found
            return turnstile.decide(show, attempt);
        }
    }
}
