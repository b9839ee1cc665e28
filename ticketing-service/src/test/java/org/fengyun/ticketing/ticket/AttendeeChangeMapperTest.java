package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.ticket.AttendeeChangeMapper.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class AttendeeChangeMapperTest extends MapperTest {
    private static final long BUYER = 1;
    private static final long BEFORE = 11;
    private static final Attendee ZHANG = attendee(12, 'a');

    @Autowired
    AttendeeChangeMapper changes;

    @Autowired
    TicketMapper tickets;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void aTicketNamesWhoWasChosen() {
        var ticket = aTicket("VALID");

        assertThat(changes.change(show, ticket, BEFORE, ZHANG)).isTrue();

        var changed = tickets.find(show, ticket).orElseThrow();
        assertThat(changed.attendeeId()).isEqualTo(ZHANG.id());
        assertThat(changed.attendeeName()).isEqualTo(ZHANG.name());
        assertThat(changed.documentType()).isEqualTo(ZHANG.documentType());
        assertThat(changed.documentMasked()).isEqualTo(ZHANG.documentMasked());
        assertThat(changed.documentHash()).isEqualTo(ZHANG.documentHash());
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void onlyAValidTicketIsChanged(TicketStatus status) {
        assertThat(changes.change(show, aTicket(status.name()), BEFORE, ZHANG)).isEqualTo(status == TicketStatus.VALID);
    }

    @Test
    void aTicketIsChangedOnlyFromWhoItWasSeenToName() {
        var ticket = aTicket("VALID");

        assertThat(changes.change(show, ticket, BEFORE + 5, ZHANG)).isFalse();
        assertThat(changes.change(rows.newId(), ticket, BEFORE, ZHANG)).isFalse();
    }

    @Test
    void aDocumentHasOneLiveTicketOfAShow() {
        changes.change(show, aTicket("VALID"), BEFORE, ZHANG);
        var other = aTicket("VALID");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> changes.change(show, other, BEFORE, ZHANG));
    }

    @Test
    void aTicketIsLockedByItsBuyerAlone() {
        var ticket = aTicket("USED");

        assertThat(changes.lock(show, ticket, BUYER)).contains(new Named(BEFORE, TicketStatus.USED));
        assertThat(changes.lock(show, ticket, BUYER + 1)).isEmpty();
        assertThat(changes.lock(rows.newId(), ticket, BUYER)).isEmpty();
    }

    @Test
    void aChangeIsRecordedOnce() {
        var ticket = aTicket("VALID");
        assertThat(changes.made(show, ticket)).isFalse();

        changes.record(show, ticket, BEFORE, ZHANG, clock.instant());

        assertThat(changes.made(show, ticket)).isTrue();
        assertThat(changes.made(rows.newId(), ticket)).isFalse();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> changes.record(show, ticket, ZHANG.id(), attendee(13, 'b'), clock.instant()));
    }

    private long aTicket(String status) {
        return rows.aTicket(show)
                .with("buyer_id", BUYER)
                .with("attendee_id", BEFORE)
                .with("status", status)
                .plant();
    }

    private static Attendee attendee(long id, char hash) {
        var document = new DocumentHash(String.valueOf(hash).repeat(64));
        return new Attendee(id, BUYER, "张伟", DocumentType.PASSPORT, "E******78", document);
    }
}
