package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.ticket.TicketMapper.Live;
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

    @Autowired
    TicketMapper tickets;

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
        var seated = new Ticket(show, 1, order, ALICE, 9, 38_000, seat, "一层", "1排", "12", TicketStatus.HELD);
        var standing = new Ticket(show, 2, order, ALICE, 9, 18_000, null, null, null, null, TicketStatus.VALID);

        tickets.add(List.of(standing, seated));

        assertThat(tickets.find(show, 1)).contains(seated);
        assertThat(tickets.find(show, 2)).contains(standing);
        assertThat(tickets.ofOrders(show, List.of(order))).containsExactly(seated, standing);
        assertThat(tickets.find(rows.newId(), 1)).isEmpty();
        assertThat(tickets.ofOrders(rows.newId(), List.of(order))).isEmpty();
    }

    @Test
    void aSeatHasOneLiveTicket() {
        tickets.add(List.of(ticket(7L, TicketStatus.RELEASED), ticket(7L, TicketStatus.HELD)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> tickets.add(List.of(ticket(7L, TicketStatus.VALID))));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUNDED", "TRANSFERRED"})
    void aSeatIsSoldAgainOnceItsTicketIsDead(TicketStatus dead) {
        var first = ticket(7L, TicketStatus.VALID);
        tickets.add(List.of(first));
        tickets.move(show, first.id(), TicketStatus.VALID, dead);

        tickets.add(List.of(ticket(7L, TicketStatus.HELD)));

        assertThat(tickets.ofOrders(show, List.of(order))).hasSize(2);
    }

    @Test
    void theLiveTicketsOfEachBuyerAreCounted() {
        for (var status : TicketStatus.values()) {
            rows.aTicket(show)
                    .with("buyer_id", ALICE)
                    .with("status", status.name())
                    .plant();
        }
        rows.aTicket(show).with("buyer_id", BOB).with("status", "RELEASED").plant();
        rows.aTicket(rows.newId()).with("buyer_id", BOB).plant();

        assertThat(tickets.countLive(show, List.of(ALICE, BOB, 3L))).containsExactly(new Live(ALICE, 3));
    }

    @Test
    void allHeldTicketsOfAnOrderMoveTogether() {
        tickets.add(List.of(
                ticket(null, TicketStatus.HELD), ticket(null, TicketStatus.HELD), ticket(null, TicketStatus.REFUNDED)));
        rows.aTicket(show).plant();

        assertThat(tickets.moveOfOrders(show, List.of(order), TicketStatus.HELD, TicketStatus.VALID))
                .isEqualTo(2);

        assertThat(tickets.ofOrders(show, List.of(order)))
                .extracting(Ticket::status)
                .containsExactly(TicketStatus.VALID, TicketStatus.VALID, TicketStatus.REFUNDED);
    }

    @Test
    void aTicketIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : TicketStatus.values()) {
            for (var seen : TicketStatus.values()) {
                var ticket = ticket(null, stands);
                tickets.add(List.of(ticket));

                assertThat(tickets.move(show, ticket.id(), seen, TicketStatus.USED))
                        .isEqualTo(seen == stands);
                assertThat(tickets.move(rows.newId(), ticket.id(), stands, TicketStatus.USED))
                        .isFalse();
            }
        }
    }

    private Ticket ticket(@Nullable Long seat, TicketStatus status) {
        return new Ticket(show, rows.newId(), order, ALICE, 9, 100, seat, null, null, null, status);
    }
}
