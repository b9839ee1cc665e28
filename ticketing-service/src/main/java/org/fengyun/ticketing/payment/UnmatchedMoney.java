package org.fengyun.ticketing.payment;

/** What happens to money that came and that nothing was sold for. */
public interface UnmatchedMoney {
    /**
     * Sends it back whole. Called in the transaction that records that it came: what is written here is written with it.
     *
     * @param captured fen
     */
    void giveBack(Payment payment, long captured, Mismatch mismatch);

    /** Why nothing was sold for it. */
    enum Mismatch {
        CAME_LATE,
        WRONG_AMOUNT
    }
}
