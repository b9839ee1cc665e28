package org.fengyun.ticketing.checkin;

import java.time.Instant;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.Conflict;
import org.jspecify.annotations.Nullable;

record ConflictRow(
        Id id,
        Result result,
        String scanId,
        String device,
        String gate,
        Instant scannedAt,
        Instant receivedAt,
        @Nullable Id ticketId,
        @Nullable String tier,
        @Nullable Id seatId,
        @Nullable String zone,
        @Nullable String row,
        @Nullable String number,
        @Nullable String attendeeName,
        @Nullable DocumentType documentType,
        @Nullable String documentMasked,
        @Nullable String namedGate,
        @Nullable Instant namedAt) {

    Conflict onTheWire() {
        return new Conflict(
                id,
                result,
                scanId,
                device,
                gate,
                scannedAt,
                receivedAt,
                ticketId,
                tier,
                Holder.seat(seatId, zone, row, number),
                Holder.attendee(attendeeName, documentType, documentMasked),
                namedGate,
                namedAt);
    }
}
