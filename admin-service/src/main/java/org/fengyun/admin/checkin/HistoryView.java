package org.fengyun.admin.checkin;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;

/** What the gates did with a ticket, the newest first. */
record HistoryView(Id ticketId, List<ScanView> scans, List<UndoneView> undone) {

    static HistoryView of(CheckInApi.History history) {
        return new HistoryView(
                history.ticketId(),
                history.scans().stream().map(ScanView::of).toList(),
                history.undone().stream().map(UndoneView::of).toList());
    }

    /**
     * @param device which scanner was offline and uploaded it later
     * @param scannedAt by the scanner's clock where it was offline
     */
    record ScanView(
            String scanId,
            @Nullable String device,
            String gate,
            Instant scannedAt,
            Instant receivedAt,
            CheckInApi.Result result) {

        static ScanView of(CheckInApi.RecordedScan scan) {
            return new ScanView(
                    scan.scanId(), scan.device(), scan.gate(), scan.scannedAt(), scan.receivedAt(), scan.result());
        }
    }
}
