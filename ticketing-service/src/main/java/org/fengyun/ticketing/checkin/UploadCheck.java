package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.client.OfflineGateApi.OfflineScan;
import org.fengyun.ticketing.client.OfflineGateApi.Upload;
import org.fengyun.ticketing.input.Findings;

/** What an upload must be before any scan of it is looked at. */
final class UploadCheck {
    private static final int MOST = 500;

    private UploadCheck() {}

    static void check(Upload upload) {
        var findings = new Findings().visible("device", upload.device(), 64).entries("scans", upload.scans(), 1, MOST);
        findings.refuse();
        for (int i = 0; i < upload.scans().size(); i++) {
            check(findings, "scans[%d].".formatted(i), upload.scans().get(i));
        }
        findings.refuse();
    }

    private static void check(Findings findings, String place, OfflineScan scan) {
        findings.visible(place + "scanId", scan.scanId(), 64)
                .text(place + "gate", scan.gate(), 1, 50)
                .present(place + "scannedAt", scan.scannedAt());
        if ((scan.code() == null) == (scan.ticketId() == null)) {
            findings.add(place + "ticketId", "is missing, or there is a code beside it: send one of the two");
        } else if (scan.code() != null) {
            findings.text(place + "code", scan.code(), 1, 1_000);
        }
    }
}
