package org.fengyun.ticketing.buyer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Buyers, for what is kept under a limit for each. */
@Component
public class Buyers {
    private final BuyerMapper buyers;

    Buyers(BuyerMapper buyers) {
        this.buyers = buyers;
    }

    /**
     * Holds the buyer until the transaction ends, so that what others count of it stays so. Taken before any other lock.
     *
     * @return whether there is such a buyer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(long buyerId) {
        return buyers.lock(buyerId).isPresent();
    }
}
