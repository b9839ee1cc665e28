package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.Seating;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

class ShowMapperTest extends MapperTest {
    private static final Instant STARTS = Instant.parse("2027-01-01T12:00:00.123Z");

    @Autowired
    ShowMapper shows;

    @Autowired
    World world;

    @Test
    void whatIsWrittenIsReadToTheMillisecond() {
        var show = aShow(rows.newId(), STARTS, new Id(8));

        shows.add(show, clock.instant());

        assertThat(shows.find(show.id().value())).contains(show);
        assertThat(shows.lock(show.id().value())).contains(show);
    }

    @Test
    void aShowWithoutAPlanIsReadWithoutOne() {
        var show = new Show(
                new Id(rows.newId()),
                new Id(rows.newId()),
                new Id(1),
                EventStatus.DRAFT,
                STARTS,
                STARTS,
                STARTS,
                Seating.GENERAL,
                true,
                100,
                null,
                null,
                null,
                null);

        shows.add(show, clock.instant());

        assertThat(shows.find(show.id().value())).contains(show);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(shows.find(1)).isEmpty();
        assertThat(shows.lock(1)).isEmpty();
    }

    @Test
    void theShowsOfAnEventComeAsTheyStart() {
        var event = rows.newId();
        var late = aShow(event, STARTS.plusSeconds(1), new Id(8));
        var early = aShow(event, STARTS, new Id(8));
        List.of(late, early, aShow(rows.newId(), STARTS, new Id(8))).forEach(show -> shows.add(show, clock.instant()));

        assertThat(shows.ofEvent(event)).containsExactly(early, late);
    }

    @Test
    void anEditChangesTimesAndLimit() {
        var show = aShow(rows.newId(), STARTS, new Id(8));
        shows.add(show, clock.instant());
        var edit =
                new ShowEdit(STARTS.plusSeconds(3), STARTS.plusSeconds(1), STARTS.plusSeconds(2), 9, null, null, null);

        shows.edit(show.id().value(), edit);

        assertThat(shows.find(show.id().value())).hasValueSatisfying(edited -> {
            assertThat(edited.startsAt()).isEqualTo(edit.startsAt());
            assertThat(edited.saleOpensAt()).isEqualTo(edit.saleOpensAt());
            assertThat(edited.saleClosesAt()).isEqualTo(edit.saleClosesAt());
            assertThat(edited.limitPerBuyer()).isEqualTo(9);
        });
    }

    @Test
    void theDraftedShowsOfAnEventArePublishedAndNoOthers() {
        var event = rows.newId();
        var one = rows.aShow().with("event_id", event).with("status", "DRAFT").plant();
        var two = rows.aShow().with("event_id", event).with("status", "DRAFT").plant();
        var cancelled =
                rows.aShow().with("event_id", event).with("status", "CANCELLED").plant();
        var other = rows.aShow().with("status", "DRAFT").plant();

        assertThat(shows.publish(event)).isEqualTo(2);

        assertThat(List.of(one, two)).allSatisfy(id -> assertThat(status(id)).isEqualTo(EventStatus.PUBLISHED));
        assertThat(status(cancelled)).isEqualTo(EventStatus.CANCELLED);
        assertThat(status(other)).isEqualTo(EventStatus.DRAFT);
    }

    @Test
    void aShowIsCalledOffOnce() {
        for (var status : EventStatus.values()) {
            var show = rows.aShow().with("status", status.name()).plant();

            assertThat(shows.cancel(show)).isEqualTo(status != EventStatus.CANCELLED);
            assertThat(status(show)).isEqualTo(EventStatus.CANCELLED);
        }
    }

    @Test
    void theMostHeldByOneBuyerCountsLiveTicketsAlone() {
        var show = rows.newId();
        for (var status : TicketStatus.values()) {
            rows.aTicket(show).with("buyer_id", 1).with("status", status.name()).plant();
        }
        rows.aTicket(show).with("buyer_id", 2).plant();
        rows.aTicket(rows.newId()).with("buyer_id", 1).plant();

        assertThat(shows.mostHeldByOne(show)).isEqualTo(3);
        assertThat(shows.mostHeldByOne(rows.newId())).isZero();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aLockedShowIsOneTransactionsAlone() {
        var show = world.aShowOnSale(1, 1, 0).showId().value();
        var unlocked = "select count(*) from (select id from event_show where id = ? for update skip locked) free";

        var whileLocked = transaction.execute(_ -> {
            shows.lock(show);
            return meanwhile(() -> value(Integer.class, unlocked, show));
        });

        assertThat(whileLocked).isZero();
        assertThat(meanwhile(() -> value(Integer.class, unlocked, show))).isEqualTo(1);
    }

    private EventStatus status(long id) {
        return shows.find(id).orElseThrow().status();
    }

    private Show aShow(long event, Instant starts, Id plan) {
        return new Show(
                new Id(rows.newId()),
                new Id(event),
                new Id(rows.newId()),
                EventStatus.PUBLISHED,
                starts,
                STARTS.minus(Duration.ofDays(30)),
                STARTS.minusMillis(1),
                Seating.RESERVED,
                false,
                4,
                plan,
                null,
                null,
                null);
    }
}
