package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.show.SeatBits.Spot;
import org.fengyun.ticketing.show.SeatMapper.NewSeat;
import org.fengyun.ticketing.show.Stock.PlanSeat;
import org.fengyun.ticketing.show.Stock.Seat;
import org.fengyun.ticketing.show.Stock.Taking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeatMapperTest extends MapperTest {
    private static final long TIER = 9;
    private static final long OTHER_TIER = 10;
    private static final List<Long> ALL = List.of(1L, 2L, 3L);

    @Autowired
    SeatMapper seats;

    long show;

    @BeforeEach
    void threeSeats() {
        show = rows.newId();
        seats.addZone(show, 1, "一层", null, 3, "[]");
        seats.add(
                show,
                ALL.stream()
                        .map(id -> new NewSeat(id, id.intValue(), 1, "1排", "座" + id, 10.5, 20, TIER))
                        .toList());
    }

    @Test
    void aSeatIsFoundAsItsAudienceReadsIt() {
        assertThat(seats.find(show, ids(List.of(2L)))).containsExactly(new Seat(2, TIER, "一层", "1排", "座2", true));
    }

    @Test
    void aSeatOfAnotherShowIsNotFound() {
        assertThat(seats.find(show, ids(List.of(99L)))).isEmpty();
        assertThat(seats.find(rows.newId(), ids(ALL))).isEmpty();
    }

    @Test
    void theSeatsOfAShowAreFoundWithWhereTheyAre() {
        seats.add(show, List.of(new NewSeat(4, 4, 1, "2排", "座4", 10.5, 50, OTHER_TIER)));
        seats.take(show, taken(new Taking(3, 103)));

        assertThat(seats.ofShow(show))
                .hasSize(4)
                .contains(new PlanSeat(4, OTHER_TIER, 1, "一层", "2排", "座4", 4, 10.5, 50))
                .extracting(PlanSeat::id)
                .contains(1L, 2L, 3L);
        assertThat(seats.ofShow(rows.newId())).isEmpty();
    }

    @Test
    void aSeatIsFoundByItsBit() {
        assertThat(seats.spots(show, ids(List.of(3L, 1L, 99L))))
                .containsExactlyInAnyOrder(new Spot(1, 1), new Spot(1, 3));
        assertThat(seats.spots(rows.newId(), ids(ALL))).isEmpty();
    }

    @Test
    void onlyFreeSeatsAreHeldBackAndNoneIsFreeThen() {
        seats.take(show, taken(new Taking(1, 101)));

        assertThat(seats.holdBack(show, 5, ids(List.of(1L, 2L)))).isEqualTo(1);
        assertThat(seats.holdBack(show, 6, ids(ALL))).isEqualTo(1);
        assertThat(seats.holdBack(rows.newId(), 6, ids(ALL))).isZero();

        assertThat(seats.find(show, ids(ALL))).noneMatch(Seat::free);
        assertThat(seats.take(show, taken(new Taking(2, 102)))).isZero();
    }

    @Test
    void aSeatIsReleasedByItsOwnHoldBackAlone() {
        seats.holdBack(show, 5, ids(List.of(1L, 2L)));

        assertThat(seats.release(show, 6, ids(ALL))).isZero();
        assertThat(seats.release(rows.newId(), 5, ids(ALL))).isZero();
        assertThat(seats.release(show, 5, ids(List.of(2L, 3L)))).isEqualTo(1);

        assertThat(seats.find(show, ids(ALL)))
                .filteredOn(Seat::free)
                .extracting(Seat::id)
                .containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void onlyFreeSeatsAreTaken() {
        assertThat(seats.take(show, taken(new Taking(1, 101)))).isEqualTo(1);

        assertThat(seats.take(show, taken(new Taking(1, 201), new Taking(2, 202))))
                .isEqualTo(1);

        assertThat(ticketOf(1)).isEqualTo(101);
        assertThat(ticketOf(2)).isEqualTo(202);
        assertThat(seats.find(show, ids(ALL)))
                .filteredOn(Seat::free)
                .extracting(Seat::id)
                .containsExactly(3L);
    }

    @Test
    void eachSeatGetsItsOwnTicket() {
        assertThat(seats.take(show, taken(new Taking(3, 103), new Taking(1, 101), new Taking(2, 102))))
                .isEqualTo(3);

        assertThat(ALL).allSatisfy(id -> assertThat(ticketOf(id)).isEqualTo(100 + id));
    }

    @Test
    void aSeatIsFreedByItsOwnTicketAlone() {
        seats.take(show, taken(new Taking(1, 101), new Taking(2, 102)));

        assertThat(seats.free(show, taken(new Taking(1, 999), new Taking(2, 101))))
                .isZero();
        assertThat(seats.free(rows.newId(), taken(new Taking(1, 101)))).isZero();
        assertThat(seats.free(show, taken(new Taking(1, 101), new Taking(2, 999))))
                .isEqualTo(1);

        assertThat(seats.find(show, ids(ALL)))
                .filteredOn(Seat::free)
                .extracting(Seat::id)
                .containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void idsAreComparedToTheirLastDigit() {
        var id = Long.MAX_VALUE - 1;
        seats.add(show, List.of(new NewSeat(id, 4, 1, "2排", "座4", 10.5, 50, OTHER_TIER)));

        assertThat(seats.find(show, ids(List.of(id - 1, id + 1)))).isEmpty();
        assertThat(seats.take(show, taken(new Taking(id, Long.MAX_VALUE)))).isEqualTo(1);
        assertThat(ticketOf(id)).isEqualTo(Long.MAX_VALUE);
        assertThat(seats.free(show, taken(new Taking(id, id)))).isZero();
        assertThat(seats.free(show, taken(new Taking(id, Long.MAX_VALUE)))).isEqualTo(1);
    }

    private static Listed ids(List<Long> ids) {
        return Listed.ids(ids);
    }

    private static Listed taken(Taking... takings) {
        return Listed.takings(Arrays.asList(takings));
    }

    private long ticketOf(long seat) {
        return value(Long.class, "select ticket_id from seat where show_id = ? and id = ?", show, seat);
    }
}
