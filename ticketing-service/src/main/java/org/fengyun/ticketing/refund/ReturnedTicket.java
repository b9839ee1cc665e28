package org.fengyun.ticketing.refund;

import org.fengyun.ticketing.ticket.Ticket;

/**
 * A ticket that goes back.
 *
 * @param amount fen of its price that its buyer gets; the rest is the fee
 */
record ReturnedTicket(Ticket ticket, long amount) {

    /**
     * Gives so many percent of its price back. What is announced is a promise, so a part of a fen counts for the buyer:
     * no fee is ever higher than announced, and what cost something never gives nothing.
     */
    static ReturnedTicket of(Ticket ticket, int percent) {
        return new ReturnedTicket(ticket, Math.ceilDiv(Math.multiplyExact(ticket.price(), percent), 100));
    }

    long fee() {
        return ticket.price() - amount;
    }
}
