package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which seats of a show are free: for each zone one bit a seat by its position, the first in the lowest bit of the first byte. */
final class SeatBits {
    private final Map<Integer, byte[]> zones = new HashMap<>();
    private final TreeSet<Integer> changed = new TreeSet<>();

    SeatBits(List<ZoneBits> zones) {
        zones.forEach(zone -> this.zones.put(zone.zoneId(), zone.free()));
    }

    /** A zone as the database has it. */
    record ZoneBits(int zoneId, byte[] free) {
        static ZoneBits allFree(int zoneId, int seats) {
            var free = new byte[(seats + 7) / 8];
            for (int i = 0; i < seats; i++) {
                free[i >> 3] |= (byte) (1 << (i & 7));
            }
            return new ZoneBits(zoneId, free);
        }
    }

    /** Where a seat is: what its bit is found by. */
    record Spot(int zoneId, int position) {}

    boolean isFree(int zoneId, int position) {
        return (zone(zoneId)[position >> 3] & 1 << (position & 7)) != 0;
    }

    /** @throws IllegalStateException if one of them is not free */
    void take(Collection<Spot> spots) {
        flip(spots, true);
    }

    /** @throws IllegalStateException if one of them is free */
    void giveBack(Collection<Spot> spots) {
        flip(spots, false);
    }

    /** Zones in which a bit is another than it was. */
    List<ZoneBits> changed() {
        return changed.stream()
                .map(zoneId -> new ZoneBits(zoneId, zone(zoneId)))
                .toList();
    }

    private void flip(Collection<Spot> spots, boolean wereFree) {
        for (var spot : spots) {
            if (isFree(spot.zoneId(), spot.position()) != wereFree) {
                throw new IllegalStateException("the map and the seat disagree at " + spot);
            }
            zone(spot.zoneId())[spot.position() >> 3] ^= (byte) (1 << (spot.position() & 7));
            changed.add(spot.zoneId());
        }
    }

    private byte[] zone(int zoneId) {
        var bits = zones.get(zoneId);
        if (bits == null) {
            throw new IllegalStateException("the map has no zone " + zoneId);
        }
        return bits;
    }
}
