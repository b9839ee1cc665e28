package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;
import org.fengyun.ticketing.show.SeatMapper.NewSeat;
import org.fengyun.ticketing.show.Stock.Change;
import org.fengyun.ticketing.show.Stock.Seat;
import org.fengyun.ticketing.show.Stock.Taking;
import org.fengyun.ticketing.show.Stock.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That tiers, seats and the map move together or not at all. */
class StockTest extends MapperTest {
    private static final List<Long> ALL = List.of(1L, 2L, 3L);
    private static final long HOLD_BACK = 5;

    @Autowired
    Stock stock;

    @Autowired
    SeatMapper seats;

    @Autowired
    SeatMap map;

    long show;
    long tier;

    @BeforeEach
    void aTierOfThreeSeats() {
        show = rows.newId();
        tier = rows.aTier(show).with("quota", 3).with("free", 3).plant();
        rows.aZone(show).plant();
        seats.add(show, ALL.stream().map(this::inARow).toList());
        map.add(show, ZoneBits.allFree(1, 3));
    }

    @Test
    void whatIsTakenIsTakenInTheTierTheSeatsAndTheMap() {
        stock.take(show, places(-2), List.of(new Taking(1, 101), new Taking(3, 103)));

        expectFree(2L);
    }

    @Test
    void whatIsGivenBackIsFreeInAllOfThem() {
        var taken = List.of(new Taking(1, 101), new Taking(3, 103));
        stock.take(show, places(-2), taken);
        expectFree(2L);

        stock.giveBack(show, places(1), taken.subList(0, 1));

        expectFree(1L, 2L);
    }

    @Test
    void whatIsHeldBackIsHeldBackInAllOfThem() {
        stock.holdBack(show, HOLD_BACK, places(-1), List.of(2L));

        expectFree(1L, 3L);
    }

    @Test
    void whatIsReleasedIsFreeInAllOfThem() {
        stock.holdBack(show, HOLD_BACK, places(-3), ALL);
        stock.release(show, HOLD_BACK, places(2), List.of(1L, 2L));

        expectFree(1L, 2L);
    }

    @Test
    void seatsThatAreNotThereToTakeAreRefused() {
        stock.take(show, places(-1), List.of(new Taking(1, 101)));

        assertThatIllegalStateException()
                .isThrownBy(() -> stock.take(show, places(-2), List.of(new Taking(1, 201), new Taking(2, 202))));
        assertThatIllegalStateException().isThrownBy(() -> stock.holdBack(show, HOLD_BACK, List.of(), List.of(1L, 3L)));
    }

    @Test
    void seatsThatAnotherHasAreNotGivenBack() {
        stock.take(show, places(-1), List.of(new Taking(1, 101)));
        stock.holdBack(show, HOLD_BACK, places(-1), List.of(2L));

        assertThatIllegalStateException()
                .isThrownBy(() -> stock.giveBack(show, places(1), List.of(new Taking(1, 999))));
        assertThatIllegalStateException().isThrownBy(() -> stock.release(show, HOLD_BACK + 1, List.of(), List.of(2L)));
    }

    @Test
    void morePlacesThanThereAreAreNotMoved() {
        var noSeats = List.<Taking>of();

        assertThatIllegalStateException().isThrownBy(() -> stock.take(show, places(-4), noSeats));
        assertThatIllegalStateException().isThrownBy(() -> stock.giveBack(show, places(1), noSeats));
        assertThatIllegalStateException().isThrownBy(() -> stock.holdBack(show, HOLD_BACK, places(-4), List.of()));
        assertThatIllegalStateException().isThrownBy(() -> stock.release(show, HOLD_BACK, places(1), List.of()));
    }

    @Test
    void placesWithoutSeatsMoveAlone() {
        var general = rows.newId();
        tier = rows.aTier(general).with("quota", 3).with("free", 3).plant();

        stock.take(general, places(-2), List.of());
        stock.giveBack(general, places(1), List.of());
        stock.holdBack(general, HOLD_BACK, places(-2), List.of());
        stock.release(general, HOLD_BACK, places(1), List.of());

        assertThat(stock.tiers(general)).extracting(Tier::free).containsExactly(1);
        assertThat(stock.plan(general, List.of(tier))).isEmpty();
    }

    @Test
    void whereNothingIsAskedForNothingIsFound() {
        assertThat(stock.seats(show, List.of())).isEmpty();
        assertThat(stock.plan(show, List.of())).isEmpty();
        assertThat(stock.plan(show, List.of(tier + 1))).isEmpty();
    }

    /** In all three alike. */
    private void expectFree(Long... ids) {
        assertThat(stock.tiers(show)).extracting(Tier::free).containsExactly(ids.length);
        assertThat(stock.seats(show, ALL))
                .filteredOn(Seat::free)
                .extracting(Seat::id)
                .containsExactlyInAnyOrder(ids);
        assertThat(stock.plan(show, List.of(tier)))
                .singleElement()
                .satisfies(seated -> assertThat(seated.free().stream()
                                .mapToObj(index -> seated.plan().seat(index).id()))
                        .containsExactly(ids));
    }

    private List<Change> places(int change) {
        return List.of(new Change(tier, change));
    }

    private NewSeat inARow(long id) {
        return new NewSeat(id, (int) id - 1, 1, "1排", Long.toString(id), id * 25, 50, tier);
    }
}
