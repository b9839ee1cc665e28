package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.Rows.Row;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class TicketViewMapperTest extends MapperTest {
    private static final Instant STARTS = Instant.parse("2027-01-01T12:00:00Z");

    @Autowired
    TicketViewMapper tickets;

    long buyer;
    long event;
    long show;
    long tier;

    @BeforeEach
    void aShow() {
        buyer = rows.newId();
        event = rows.anEvent().plant();
        show = rows.aShow().with("event_id", event).with("starts_at", STARTS).plant();
        tier = rows.aTier(show).with("name", "池座").plant();
    }

    @Test
    void aTicketTellsWhereAndWhenAndWhetherItWasUsed() {
        rows.aZone(show).plant();
        var seat = rows.aSeat(show, tier)
                .with("row_name", "3排")
                .with("number", "12")
                .plant();
        var ticket = aTicket("USED")
                .with("order_id", 5)
                .with("seat_id", seat)
                .with("attendee_name", "张伟")
                .with("document_type", "PASSPORT")
                .with("document_masked", "E******78")
                .plant();
        admit(ticket, STARTS);

        assertThat(tickets.find(buyer, ticket))
                .contains(new TicketRow(
                        new Id(ticket),
                        new Id(5),
                        new Id(show),
                        new Id(event),
                        "长夜将明",
                        "上海",
                        "风云大剧院",
                        STARTS,
                        "池座",
                        28_000,
                        new Id(seat),
                        "一层",
                        "3排",
                        "12",
                        "张伟",
                        DocumentType.PASSPORT,
                        "E******78",
                        TicketStatus.USED,
                        STARTS));
    }

    @Test
    void aTicketWithoutARealNameNamesNobody() {
        var ticket = aTicket("VALID").plant();

        assertThat(tickets.find(buyer, ticket).orElseThrow().onTheWire().attendee())
                .isNull();
    }

    @Test
    void aTicketWithoutASeatHasNoPlace() {
        var ticket = aTicket("VALID").plant();

        assertThat(tickets.find(buyer, ticket).orElseThrow().onTheWire().seat()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void onlyTicketsThatWerePaidForAreShown(TicketStatus status) {
        var ticket = aTicket(status.name()).plant();
        var wasPaidFor = status != TicketStatus.HELD && status != TicketStatus.RELEASED;

        assertThat(tickets.find(buyer, ticket).isPresent()).isEqualTo(wasPaidFor);
        assertThat(tickets.before(buyer, Long.MAX_VALUE, 9)).hasSize(wasPaidFor ? 1 : 0);
    }

    @Test
    void anotherBuyersTicketIsNotThere() {
        var ticket = aTicket("VALID").plant();

        assertThat(tickets.find(rows.newId(), ticket)).isEmpty();
        assertThat(tickets.before(rows.newId(), Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = aTicket("VALID").plant();
        var second = aTicket("VALID").plant();
        var third = aTicket("REFUNDED").plant();

        assertThat(tickets.before(buyer, Long.MAX_VALUE, 2))
                .extracting(ticket -> ticket.id().value())
                .containsExactly(third, second);
        assertThat(tickets.before(buyer, second, 2))
                .extracting(ticket -> ticket.id().value())
                .containsExactly(first);
    }

    private Row aTicket(String status) {
        return rows.aTicket(show).with("buyer_id", buyer).with("tier_id", tier).with("status", status);
    }

    private void admit(long ticket, Instant at) {
        database.sql("insert into check_in values (?, ?, 'scan', '东门', ?)")
                .params(show, ticket, at)
                .update();
    }
}
