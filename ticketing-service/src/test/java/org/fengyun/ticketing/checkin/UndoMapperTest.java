package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.checkin.CheckInMapper.Admission;
import org.fengyun.ticketing.client.CheckInApi.Undo;
import org.fengyun.ticketing.client.CheckInApi.Undone;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class UndoMapperTest extends MapperTest {
    private static final Instant AT = Instant.parse("2026-11-21T19:30:00.123Z");
    private static final Undo WRONG_SCAN = new Undo("林主管", "错扫");

    @Autowired
    UndoMapper undos;

    long show;

    @BeforeEach
    void anUndo() {
        show = rows.newId();
        undos.add(show, 1, admission("scan-1"), WRONG_SCAN, AT.plusSeconds(60));
    }

    @Test
    void whoTookWhatBackAndWhyIsKept() {
        var undone = new Undone(new Id(7), "scan-1", "东门", AT, "林主管", "错扫", AT.plusSeconds(60));

        assertThat(undos.get(show, 1)).isEqualTo(undone);
        assertThat(undos.ofTicket(show, 7)).containsExactly(undone);
        assertThat(undos.ofTicket(show, 8)).isEmpty();
        assertThat(undos.ofTicket(rows.newId(), 7)).isEmpty();
    }

    @Test
    void aTicketMayBeUndoneAgainAfterAnotherScan() {
        undos.add(show, 2, admission("scan-2"), WRONG_SCAN, AT);

        assertThat(undos.ofTicket(show, 7)).extracting(Undone::scanId).containsExactly("scan-2", "scan-1");
    }

    @Test
    void anAdmissionIsUndoneOnce() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> undos.add(show, 2, admission("scan-1"), WRONG_SCAN, AT));
    }

    private static Admission admission(String scanId) {
        return new Admission(7, scanId, "东门", AT);
    }
}
