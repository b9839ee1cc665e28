package org.fengyun.ticketing.attendee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.document.DocumentVault.Sealed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class AttendeeMapperTest extends MapperTest {
    private static final Sealed SEALED = new Sealed("00000000", new byte[12], new byte[34]);

    @Autowired
    AttendeeMapper attendees;

    @Test
    void whatIsWrittenIsRead() {
        var attendee = added(1, 'a');

        assertThat(attendees.find(1, hash('a'))).contains(attendee);
        assertThat(attendees.withIds(List.of(attendee.id(), rows.newId()))).containsExactly(attendee);
    }

    @Test
    void anAttendeeIsItsBuyersAlone() {
        var attendee = added(1, 'a');

        assertThat(attendees.find(2, hash('a'))).isEmpty();
        assertThat(attendees.before(2, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(attendees.count(2)).isZero();
        assertThat(attendees.remove(2, attendee.id())).isFalse();
        assertThat(attendees.count(1)).isEqualTo(1);
    }

    @Test
    void aBuyerHasADocumentOnce() {
        added(1, 'a');
        added(2, 'a');

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> added(1, 'a'));
    }

    @Test
    void theNewestAreListedFirst() {
        var first = added(1, 'a');
        var second = added(1, 'b');
        var third = added(1, 'c');

        assertThat(attendees.before(1, Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(attendees.before(1, second.id(), 2)).containsExactly(first);
    }

    @Test
    void whatIsRemovedIsGone() {
        var attendee = added(1, 'a');

        assertThat(attendees.remove(1, attendee.id())).isTrue();
        assertThat(attendees.remove(1, attendee.id())).isFalse();
        assertThat(attendees.find(1, hash('a'))).isEmpty();
    }

    private Attendee added(long buyerId, char hash) {
        var attendee = new Attendee(rows.newId(), buyerId, "𠮷田", DocumentType.PASSPORT, "E******78", hash(hash));
        attendees.add(attendee, SEALED, clock.instant());
        return attendee;
    }

    private static DocumentHash hash(char digit) {
        return new DocumentHash(String.valueOf(digit).repeat(64));
    }
}
