package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SeatMapTest extends MapperTest {
    @Autowired
    SeatMap map;

    long show;

    @BeforeEach
    void threeZones() {
        show = rows.newId();
        map.add(show, new ZoneBits(1, new byte[] {(byte) 0x80, 0x7f}));
        map.add(show, new ZoneBits(2, new byte[] {1}));
        map.add(show, new ZoneBits(3, new byte[0]));
        map.add(rows.newId(), new ZoneBits(1, new byte[] {0x55}));
    }

    @Test
    void bitsAreReadAsTheyWereWritten() {
        assertThat(map.ofShow(show))
                .extracting(ZoneBits::zoneId, ZoneBits::free)
                .containsExactlyInAnyOrder(
                        tuple(1, new byte[] {(byte) 0x80, 0x7f}), tuple(2, new byte[] {1}), tuple(3, new byte[0]));
    }

    @Test
    void severalZonesAreWrittenAtOnceAndTheOthersStay() {
        map.write(show, List.of(new ZoneBits(2, new byte[] {0}), new ZoneBits(1, new byte[] {(byte) 0xff, (byte) 0xf0
        })));

        assertThat(map.ofShow(show))
                .extracting(ZoneBits::zoneId, ZoneBits::free)
                .containsExactlyInAnyOrder(
                        tuple(1, new byte[] {(byte) 0xff, (byte) 0xf0}),
                        tuple(2, new byte[] {0}),
                        tuple(3, new byte[0]));
    }

    @Test
    void aZoneOfAHundredThousandSeatsFits() {
        var stadium = ZoneBits.allFree(4, 100_000);
        map.add(show, stadium);

        assertThat(map.ofShow(show))
                .filteredOn(zone -> zone.zoneId() == 4)
                .singleElement()
                .satisfies(zone -> assertThat(zone.free()).isEqualTo(stadium.free()));
    }
}
