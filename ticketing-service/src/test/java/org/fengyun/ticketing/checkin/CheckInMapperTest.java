package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.checkin.CheckInMapper.Admission;
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
    void anAdmissionIsFoundByItsTicketAndByItsScan() {
        var admission = new Admission(1, "scan-1", "东门", AT);

        assertThat(checkIns.ofTicket(show, 1)).contains(admission);
        assertThat(checkIns.ofScan(show, "scan-1")).contains(admission);
        assertThat(checkIns.ofTicket(show, 2)).isEmpty();
        assertThat(checkIns.ofScan(show, "SCAN-1")).isEmpty();
        assertThat(checkIns.ofTicket(rows.newId(), 1)).isEmpty();
        assertThat(checkIns.ofScan(rows.newId(), "scan-1")).isEmpty();
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
    void aTierIsReadByItsName() {
        var tier = rows.aTier(show).with("name", "池座").plant();

        assertThat(checkIns.tierName(show, tier)).isEqualTo("池座");
    }
}
