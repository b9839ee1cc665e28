package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.checkin.CheckInMapper.Admission;
import org.fengyun.ticketing.checkin.CheckInMapper.Counts;
import org.fengyun.ticketing.client.CheckInApi.GateCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class CheckInMapperTest extends MapperTest {
    private static final Instant AT = Instant.parse("2026-11-21T19:30:00.123Z");

    @Autowired
    CheckInMapper checkIns;

    long show;

    @BeforeEach
    void anAdmission() {
        show = rows.newId();
        checkIns.add(show, 1, "scan-1", "东门", AT);
    }

    @Test
    void anAdmissionIsFoundByItsTicket() {
        assertThat(checkIns.ofTicket(show, 1)).contains(new Admission(1, "scan-1", "东门", AT));
        assertThat(checkIns.ofTicket(show, 2)).isEmpty();
        assertThat(checkIns.ofTicket(rows.newId(), 1)).isEmpty();
    }

    @Test
    void aTicketIsAdmittedOnce() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> checkIns.add(show, 1, "scan-2", "东门", AT));
    }

    @Test
    void aScanAdmitsOneTicketOfAShow() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> checkIns.add(show, 2, "scan-1", "东门", AT));
        checkIns.add(rows.newId(), 2, "scan-1", "东门", AT);
    }

    @Test
    void anAdmissionIsTakenBackOnlyIfItIsTheOneThatWasSeen() {
        assertThat(checkIns.remove(show, 1, "scan-2")).isFalse();
        assertThat(checkIns.remove(rows.newId(), 1, "scan-1")).isFalse();
        assertThat(checkIns.remove(show, 1, "scan-1")).isTrue();
        assertThat(checkIns.remove(show, 1, "scan-1")).isFalse();
        assertThat(checkIns.ofTicket(show, 1)).isEmpty();
    }

    @Test
    void aTierIsReadByItsName() {
        var tier = rows.aTier(show).with("name", "池座").plant();

        assertThat(checkIns.tierName(show, tier)).isEqualTo("池座");
    }

    @Test
    void theRefundOfATicketTellsWhenItWasAskedFor() {
        var refund = rows.aRefund(show, 5).with("requested_at", AT).plant();
        database.sql("insert into refund_ticket (show_id, ticket_id, refund_id, amount, fee) values (?, 7, ?, 0, 0)")
                .params(show, refund)
                .update();
        rows.aRefund(show, 6).plant();

        assertThat(checkIns.refundedAt(show, 7)).contains(AT);
        assertThat(checkIns.refundedAt(show, 8)).isEmpty();
        assertThat(checkIns.refundedAt(rows.newId(), 7)).isEmpty();
    }

    @Test
    void whatTheShowHasIsCountedAndNothingElse() {
        rows.aTicket(show).with("status", "VALID").plant();
        rows.aTicket(show).with("status", "HELD").plant();
        rows.aTicket(rows.newId()).with("status", "VALID").plant();
        checkIns.add(show, 2, "scan-2", "东门", AT.plusSeconds(1));
        checkIns.add(rows.newId(), 3, "scan-3", "东门", AT.plusSeconds(1));
        rows.aScan(show, 4).with("conflict", true).plant();
        rows.aScan(show, 5).plant();
        rows.aScan(rows.newId(), 4).with("conflict", true).plant();

        assertThat(checkIns.counts(show, AT)).isEqualTo(new Counts(1, 2, 1, 1));
    }

    @Test
    void theGateThatAdmittedMostComesFirst() {
        checkIns.add(show, 2, "scan-2", "西门", AT);
        checkIns.add(show, 3, "scan-3", "西门", AT);
        checkIns.add(rows.newId(), 3, "scan-3", "北门", AT);

        assertThat(checkIns.gates(show)).containsExactly(new GateCount("西门", 2), new GateCount("东门", 1));
    }
}
