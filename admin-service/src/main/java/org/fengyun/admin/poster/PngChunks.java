package org.fengyun.admin.poster;

import java.util.zip.CRC32;

/** The chunks of a PNG (ISO/IEC 15948): the JDK's decoder does not miss an end that was cut off, nor check sums. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    /** Of a chunk: four bytes of length, four of type, its data, four of checksum. */
    private static final int FRAME = 12;

    private PngChunks() {}

    /** Walks from the first chunk to the last. */
    static void requireWhole(byte[] file) {
        var bytes = Bytes.of(file);
        var place = SIGNATURE;
        while (true) {
            var length = bytes.bigInt(place);
            bytes.require(place, length + FRAME);
            var type = bytes.text(place + 4, 4);
            requireSum(file, bytes, place, (int) length);
            if (type.equals("IEND")) {
                return;
            }
            place += (int) length + FRAME;
        }
    }

    private static void requireSum(byte[] file, Bytes bytes, int place, int length) {
        var sum = new CRC32();
        sum.update(file, place + 4, length + 4);
        if (sum.getValue() != bytes.bigInt(place + 8 + length)) {
            throw UnusablePoster.truncated();
        }
    }
}
