package org.fengyun.ticketing.client;

/**
 * What of a ticket's price its buyer may have back, and until when. Of several steps that one holds whose time is not over
 * and which gives most; after the last nothing goes back.
 *
 * @param hoursBefore 0–8,760: until so many hours before the show starts
 * @param percent 1–100 of what was paid for the ticket, rounded up to a whole fen
 */
public record RefundStep(int hoursBefore, int percent) {}
