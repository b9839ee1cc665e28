package org.fengyun.ticketing.checkin;

/** The scan id admitted another ticket before. */
final class ScanIdReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScanIdReused() {
        super(
                "This scanId admitted another ticket. Use a new one for each scan, and the same only to send a scan again.");
    }
}
