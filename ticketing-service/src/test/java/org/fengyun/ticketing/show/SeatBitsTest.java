package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengyun.ticketing.show.SeatBits.Spot;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;
import org.junit.jupiter.api.Test;

class SeatBitsTest {
    private static final int SEATS = 20;

    @Property
    void whatIsTakenIsNotFreeAndAllElseIs(@ForAll Set<@IntRange(max = SEATS - 1) Integer> taken) {
        var bits = twoZones();
        bits.take(spots(1, taken));

        var expected = new BitSet();
        expected.set(0, SEATS);
        taken.forEach(expected::clear);
        for (int i = 0; i < SEATS; i++) {
            assertThat(bits.isFree(1, i)).isEqualTo(expected.get(i));
            assertThat(bits.isFree(2, i)).isTrue();
        }
        assertThat(bits.changed().stream().map(zone -> BitSet.valueOf(zone.free())))
                .isEqualTo(taken.isEmpty() ? List.of() : List.of(expected));
    }

    @Property
    void whatIsGivenBackIsFreeAgain(@ForAll Set<@IntRange(max = SEATS - 1) Integer> taken) {
        var bits = twoZones();
        bits.take(spots(2, taken));
        bits.giveBack(spots(2, taken));

        assertThat(bits.changed())
                .allSatisfy(zone -> assertThat(zone.free())
                        .isEqualTo(ZoneBits.allFree(2, SEATS).free()));
    }

    @Test
    void aSeatIsTakenOnceAndGivenBackOnce() {
        var bits = twoZones();
        var seat = List.of(new Spot(1, 9));

        assertThatIllegalStateException().isThrownBy(() -> bits.giveBack(seat));
        bits.take(seat);
        assertThatIllegalStateException().isThrownBy(() -> bits.take(seat));
    }

    @Test
    void aZoneThatIsNotThereHasNoSeats() {
        var bits = twoZones();
        assertThatIllegalStateException().isThrownBy(() -> bits.isFree(3, 0));
    }

    @Test
    void theFirstSeatIsInTheLowestBitAndNothingIsBehindTheLast() {
        assertThat(ZoneBits.allFree(1, 10).free()).containsExactly(0xff, 0x03);
        assertThat(ZoneBits.allFree(1, 0).free()).isEmpty();
    }

    private static SeatBits twoZones() {
        return new SeatBits(
                Stream.of(1, 2).map(zone -> ZoneBits.allFree(zone, SEATS)).toList());
    }

    private static List<Spot> spots(int zone, Set<Integer> positions) {
        return positions.stream().map(position -> new Spot(zone, position)).toList();
    }
}
