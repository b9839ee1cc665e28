package org.fengyun.admin.poster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a file whose lengths and places cannot be trusted: beyond its end it is truncated, never an error of ours. */
final class Bytes {

    private static final int MASK = 0xFF;
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] file;

    private Bytes(byte[] file) {
        this.file = file;
    }

    static Bytes of(byte[] file) {
        return new Bytes(file);
    }

    int length() {
        return file.length;
    }

    /** An unsigned byte. */
    int at(int place) {
        require(place, 1);
        return file[place] & MASK;
    }

    /** Two bytes, the high one first. */
    int bigShort(int place) {
        return at(place) << Byte.SIZE | at(place + 1);
    }

    /** Two bytes, the low one first. */
    int littleShort(int place) {
        return at(place + 1) << Byte.SIZE | at(place);
    }

    /** Three bytes, the low one first. */
    int littleMedium(int place) {
        return at(place + 2) << Short.SIZE | littleShort(place);
    }

    /** Four bytes, the high one first, unsigned. */
    long bigInt(int place) {
        require(place, Integer.BYTES);
        return Integer.toUnsignedLong((int) BIG_INT.get(file, place));
    }

    /** Four bytes, the low one first, unsigned. */
    long littleInt(int place) {
        require(place, Integer.BYTES);
        return Integer.toUnsignedLong((int) LITTLE_INT.get(file, place));
    }

    String text(int place, int length) {
        require(place, length);
        return new String(file, place, length, StandardCharsets.ISO_8859_1);
    }

    /** Makes sure that so many bytes are there. */
    void require(int place, long length) {
        if (place < 0 || length > (long) file.length - place) {
            throw UnusablePoster.truncated();
        }
    }
}
