package org.fengyun.ticketing.catalogue;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.catalogue.CatalogueMapper.ZoneRow;

/** One bit a seat of each zone, set where free, the first seat in the lowest bit of the first byte. */
final class SeatBits {
    private final Map<Integer, byte[]> zones = new HashMap<>();

    /** All seats free. */
    SeatBits(List<ZoneRow> rows) {
        rows.forEach(zone -> zones.put(zone.id(), allFree(zone.seats())));
    }

    void take(int zone, int position) {
        bits(zone)[position >> 3] &= (byte) ~(1 << (position & 7));
    }

    String base64(int zone) {
        return Base64.getEncoder().encodeToString(bits(zone));
    }

    private byte[] bits(int zone) {
        var bits = zones.get(zone);
        if (bits == null) {
            throw new IllegalStateException("no zone " + zone);
        }
        return bits;
    }

    private static byte[] allFree(int seats) {
        var bits = new byte[(seats + 7) / 8];
        for (int i = 0; i < seats; i++) {
            bits[i >> 3] |= (byte) (1 << (i & 7));
        }
        return bits;
    }
}
