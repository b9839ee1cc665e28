package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTicket;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTier;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ListedTicketMapperTest extends MapperTest {
    @Autowired
    ListedTicketMapper tickets;

    long show;
    long tier;

    @BeforeEach
    void aShow() {
        show = rows.newId();
        tier = rows.aTier(show).with("name", "池座").with("position", 1).plant();
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void whatWasPaidForIsListed(TicketStatus status) {
        rows.aTicket(show).with("status", status.name()).plant();
        var wasPaidFor = status != TicketStatus.HELD && status != TicketStatus.RELEASED;

        assertThat(tickets.after(show, 0, 9)).hasSize(wasPaidFor ? 1 : 0);
    }

    @Test
    void aTicketIsListedWithItsSeat() {
        rows.aZone(show).plant();
        var seat = rows.aSeat(show, tier).plant();
        var ticket = rows.aTicket(show)
                .with("status", "VALID")
                .with("tier_id", tier)
                .with("seat_id", seat)
                .plant();

        assertThat(tickets.after(show, 0, 9))
                .extracting(ListedTicketRow::onTheWire)
                .containsExactly(new ListedTicket(
                        new Id(ticket),
                        new Id(tier),
                        TicketStatus.VALID,
                        new SeatPlace(new Id(seat), "一层", "1排", "1"),
                        null));
    }

    @Test
    void ticketsComeInTheOrderOfTheirIdsFromThereOn() {
        var first = rows.aTicket(show).with("status", "VALID").plant();
        var second = rows.aTicket(show).with("status", "USED").plant();
        var third = rows.aTicket(show).with("status", "VALID").plant();
        rows.aTicket(rows.newId()).with("status", "VALID").plant();

        assertThat(tickets.after(show, first, 9))
                .extracting(row -> row.id().value())
                .containsExactly(second, third);
        assertThat(tickets.after(show, 0, 2))
                .extracting(row -> row.id().value())
                .containsExactly(first, second);
    }

    @Test
    void tiersComeInTheOrderOfTheShow() {
        var first = rows.aTier(show).with("name", "包厢").with("position", 0).plant();
        rows.aTier(rows.newId()).plant();

        assertThat(tickets.tiers(show))
                .containsExactly(new ListedTier(new Id(first), "包厢"), new ListedTier(new Id(tier), "池座"));
    }
}
