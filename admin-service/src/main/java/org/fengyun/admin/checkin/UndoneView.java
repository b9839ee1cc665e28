package org.fengyun.admin.checkin;

import java.time.Instant;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;

/**
 * An admission that was taken back.
 *
 * @param at when the holder had been admitted
 */
record UndoneView(Id ticketId, String scanId, String gate, Instant at, String by, String reason, Instant undoneAt) {

    static UndoneView of(CheckInApi.Undone undone) {
        return new UndoneView(
                undone.ticketId(),
                undone.scanId(),
                undone.gate(),
                undone.at(),
                undone.by(),
                undone.reason(),
                undone.undoneAt());
    }
}
