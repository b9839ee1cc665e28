package org.fengyun.admin.checkin;

import java.time.Instant;
import org.fengyun.admin.checkin.CheckInView.AttendeeView;
import org.fengyun.admin.checkin.CheckInView.SeatView;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in and should not be.
 *
 * @param otherGate where the ticket was admitted by what was recorded first
 * @param otherAt when that was, or when the refund was asked for
 */
record ConflictView(
        Id id,
        CheckInApi.Result result,
        String scanId,
        String device,
        String gate,
        Instant scannedAt,
        Instant uploadedAt,
        @Nullable Id ticketId,
        @Nullable String tier,
        @Nullable SeatView seat,
        @Nullable AttendeeView attendee,
        @Nullable String otherGate,
        @Nullable Instant otherAt) {

    static ConflictView of(OfflineGateApi.Conflict conflict) {
        return new ConflictView(
                conflict.id(),
                conflict.result(),
                conflict.scanId(),
                conflict.device(),
                conflict.gate(),
                conflict.scannedAt(),
                conflict.uploadedAt(),
                conflict.ticketId(),
                conflict.tier(),
                SeatView.of(conflict.seat()),
                AttendeeView.of(conflict.attendee()),
                conflict.otherGate(),
                conflict.otherAt());
    }
}
