package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PastAttendeeMapperTest extends MapperTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    PastAttendeeMapper tickets;

    @Test
    void onlyTicketsThatAdmitNobodyAnyMoreAreClearedSoManyAtATime() {
        var show = rows.newId();
        for (var status : TicketStatus.values()) {
            rows.aTicket(show)
                    .with("status", status.name())
                    .with("attendee_name", "张三")
                    .plant();
        }
        rows.aTicket(show).with("status", "REFUNDED").plant();

        assertThat(tickets.clear(show, 1)).isEqualTo(1);
        assertThat(tickets.clear(show, 9)).isEqualTo(1);
        assertThat(tickets.clear(show, 9)).isZero();
        assertThat(value(Integer.class, "select count(attendee_name) from ticket where show_id = ?", show))
                .isEqualTo(TicketStatus.values().length - 2);
    }

    @Test
    void aShowThatWasClearedTwiceIsKeptOnce() {
        var show = rows.newId();
        tickets.cleared(show, NOON);
        tickets.cleared(show, NOON.plusSeconds(1));

        assertThat(value(Integer.class, "select count(*) from attendees_cleared where show_id = ?", show))
                .isEqualTo(1);
    }
}
