package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.CheckInApi.RecordedScan;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class ScanMapperTest extends MapperTest {
    private static final Instant AT = Instant.parse("2026-11-21T19:30:00.123Z");

    @Autowired
    ScanMapper scans;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void aScanIsKeptAsItWasDecided() {
        var scan = conflict(1, "scan-1", 7);
        scans.add(scan);

        assertThat(scans.find(show, "scan-1")).contains(scan);
        assertThat(scans.find(show, "SCAN-1")).isEmpty();
        assertThat(scans.find(rows.newId(), "scan-1")).isEmpty();
    }

    @Test
    void aScanThatNamesNoTicketIsKeptToo() {
        var scan = new Scan(show, "scan-1", 1, null, "东门", AT, AT, Result.CODE_INVALID, false, null, null, null, null);
        scans.add(scan);

        assertThat(scans.find(show, "scan-1")).contains(scan);
    }

    @Test
    void aScanIdIsDecidedOnceInAShow() {
        scans.add(conflict(1, "scan-1", 7));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> scans.add(conflict(2, "scan-1", 8)));
    }

    @Test
    void aScanWhoseAdmissionWasUndoneIsFoundAsThat() {
        var scan = rows.aScan(show, 7);
        rows.anUndo(show, scan).plant();

        assertThat(scans.find(show, String.valueOf(scan.value("scan_id"))))
                .hasValueSatisfying(found -> assertThat(found.result()).isEqualTo(Result.UNDONE));
    }

    @Test
    void theScansOfATicketAreFoundTheNewestFirst() {
        scans.add(conflict(1, "scan-1", 7));
        scans.add(conflict(2, "scan-2", 7));
        scans.add(conflict(3, "scan-3", 8));
        rows.aScan(show, 7).with("ticket_show_id", 99).plant();

        assertThat(scans.ofTicket(show, 7)).extracting(RecordedScan::scanId).containsExactly("scan-2", "scan-1");
        assertThat(scans.ofTicket(show, 7).getFirst())
                .isEqualTo(new RecordedScan("scan-2", "scanner-1", "东门", AT, AT.plusSeconds(9), Result.ALREADY_USED));
        assertThat(scans.ofTicket(rows.newId(), 7)).isEmpty();
    }

    @Test
    void conflictsAreFoundTheNewestFirstAndNothingElse() {
        scans.add(conflict(11, "scan-1", 7));
        scans.add(conflict(12, "scan-2", 8));
        rows.aScan(show, 9).plant();
        rows.aScan(rows.newId(), 9).with("conflict", true).plant();

        assertThat(scans.conflicts(show, Long.MAX_VALUE, 9))
                .extracting(ConflictRow::scanId)
                .containsExactly("scan-2", "scan-1");
        assertThat(scans.conflicts(show, 12, 9)).extracting(ConflictRow::scanId).containsExactly("scan-1");
        assertThat(scans.conflicts(show, Long.MAX_VALUE, 1)).hasSize(1);
    }

    @Test
    void aConflictSaysWhoseSeatItIs() {
        var tier = rows.aTier(show).with("name", "池座").plant();
        rows.aZone(show).plant();
        var seat = rows.aSeat(show, tier).plant();
        var ticket =
                rows.aTicket(show).with("tier_id", tier).with("seat_id", seat).plant();
        scans.add(conflict(1, "scan-1", ticket));

        var conflict = scans.conflicts(show, Long.MAX_VALUE, 9).getFirst().onTheWire();

        assertThat(conflict.ticketId()).isEqualTo(new Id(ticket));
        assertThat(conflict.tier()).isEqualTo("池座");
        assertThat(conflict.seat()).isEqualTo(new SeatPlace(new Id(seat), "一层", "1排", "1"));
        assertThat(conflict.otherGate()).isEqualTo("西门");
        assertThat(conflict.otherAt()).isEqualTo(AT.minusSeconds(9));
    }

    private Scan conflict(long id, String scanId, long ticketId) {
        return new Scan(
                show,
                scanId,
                id,
                "scanner-1",
                "东门",
                AT,
                AT.plusSeconds(9),
                Result.ALREADY_USED,
                true,
                show,
                ticketId,
                "西门",
                AT.minusSeconds(9));
    }
}
