package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.ticket.Tickets.Live;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class TicketMapperTest extends MapperTest {
    private static final long ALICE = 1;
    private static final long BOB = 2;
    private static final DocumentHash DOCUMENT = new DocumentHash("0a".repeat(32));

    @Autowired
    TicketMapper tickets;

    @Autowired
    NewTickets newTickets;

    long show;
    long order;

    @BeforeEach
    void aShow() {
        show = rows.newId();
        order = rows.newId();
    }

    @Test
    void whatIsWrittenIsReadWithItsPlace() {
        rows.aZone(show).plant();
        var seat = rows.aSeat(show, 9).with("number", "12").plant();
        var seated = new Ticket(
                show,
                1,
                order,
                ALICE,
                9,
                37_000,
                1_000,
                seat,
                "一层",
                "1排",
                "12",
                77L,
                "李雷",
                DocumentType.RESIDENT_ID,
                "1****************8",
                DOCUMENT,
                TicketStatus.HELD);
        var standing = ticket(2, null, null, TicketStatus.VALID);

        newTickets.add(List.of(standing, seated));

        assertThat(tickets.find(show, 1)).contains(seated);
        assertThat(tickets.find(show, 2)).contains(standing);
        assertThat(tickets.ofOrders(show, List.of(order))).containsExactly(seated, standing);
        assertThat(tickets.find(rows.newId(), 1)).isEmpty();
        assertThat(tickets.ofOrders(rows.newId(), List.of(order))).isEmpty();
    }

    @Test
    void aSeatHasOneLiveTicket() {
        newTickets.add(List.of(ticket(7L, TicketStatus.RELEASED), ticket(7L, TicketStatus.HELD)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> newTickets.add(List.of(ticket(7L, TicketStatus.VALID))));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUNDED", "TRANSFERRED"})
    void aSeatIsSoldAgainOnceItsTicketIsDead(TicketStatus dead) {
        var first = ticket(7L, TicketStatus.VALID);
        newTickets.add(List.of(first));
        tickets.move(show, first.id(), TicketStatus.VALID, dead);

        newTickets.add(List.of(ticket(7L, TicketStatus.HELD)));

        assertThat(tickets.ofOrders(show, List.of(order))).hasSize(2);
    }

    @Test
    void aDocumentHasOneLiveTicketOfAShow() {
        newTickets.add(List.of(
                ticket(1, null, DOCUMENT, TicketStatus.RELEASED), ticket(2, null, DOCUMENT, TicketStatus.HELD)));
        rows.aTicket(rows.newId())
                .with("document_hash", HexFormat.of().parseHex(DOCUMENT.hex()))
                .plant();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> newTickets.add(List.of(ticket(3, null, DOCUMENT, TicketStatus.VALID))));
        tickets.move(show, 2, TicketStatus.HELD, TicketStatus.RELEASED);
        newTickets.add(List.of(ticket(3, null, DOCUMENT, TicketStatus.VALID)));
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void aDocumentIsLiveWhereItsTicketIs(TicketStatus status) {
        newTickets.add(List.of(ticket(1, null, DOCUMENT, status)));

        var found = tickets.liveDocuments(show, List.of(DOCUMENT, new DocumentHash("0b".repeat(32))));

        assertThat(found).isEqualTo(Ticket.LIVE.contains(status) ? List.of(DOCUMENT) : List.of());
        assertThat(tickets.liveDocuments(rows.newId(), List.of(DOCUMENT))).isEmpty();
    }

    @Test
    void theLiveTicketsOfEachBuyerAndTierAreCounted() {
        for (var status : TicketStatus.values()) {
            rows.aTicket(show)
                    .with("buyer_id", ALICE)
                    .with("tier_id", 9)
                    .with("status", status.name())
                    .plant();
        }
        rows.aTicket(show).with("buyer_id", ALICE).with("tier_id", 8).plant();
        rows.aTicket(show).with("buyer_id", BOB).with("status", "RELEASED").plant();
        rows.aTicket(rows.newId()).with("buyer_id", BOB).plant();

        assertThat(tickets.countLive(show, List.of(ALICE, BOB, 3L)))
                .containsExactlyInAnyOrder(new Live(ALICE, 9, 3), new Live(ALICE, 8, 1));
    }

    @Test
    void allHeldTicketsOfAnOrderMoveTogether() {
        newTickets.add(List.of(
                ticket(null, TicketStatus.HELD), ticket(null, TicketStatus.HELD), ticket(null, TicketStatus.REFUNDED)));
        rows.aTicket(show).plant();

        assertThat(tickets.moveOfOrders(show, List.of(order), TicketStatus.HELD, TicketStatus.VALID))
                .isEqualTo(2);

        assertThat(tickets.ofOrders(show, List.of(order)))
                .extracting(Ticket::status)
                .containsExactly(TicketStatus.VALID, TicketStatus.VALID, TicketStatus.REFUNDED);
    }

    @Test
    void aTicketIsLockedInItsShowAlone() {
        var ticket = ticket(null, TicketStatus.VALID);
        newTickets.add(List.of(ticket));

        assertThat(tickets.lock(show, ticket.id())).contains(ticket.id());
        assertThat(tickets.lock(rows.newId(), ticket.id())).isEmpty();
    }

    @Test
    void aTicketIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : TicketStatus.values()) {
            for (var seen : TicketStatus.values()) {
                var ticket = ticket(null, stands);
                newTickets.add(List.of(ticket));

                assertThat(tickets.move(show, ticket.id(), seen, TicketStatus.USED))
                        .isEqualTo(seen == stands);
                assertThat(tickets.move(rows.newId(), ticket.id(), stands, TicketStatus.USED))
                        .isFalse();
            }
        }
    }

    private Ticket ticket(@Nullable Long seat, TicketStatus status) {
        return ticket(rows.newId(), seat, null, status);
    }

    private Ticket ticket(long id, @Nullable Long seat, @Nullable DocumentHash document, TicketStatus status) {
        return new Ticket(
                show, id, order, ALICE, 9, 100, 0, seat, null, null, null, null, null, null, null, document, status);
    }
}
