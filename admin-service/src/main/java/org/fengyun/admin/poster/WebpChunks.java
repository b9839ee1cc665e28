package org.fengyun.admin.poster;

/** The chunks of a WebP (RFC 9649), which the JDK cannot decode: they must hold one whole still picture. */
final class WebpChunks {

    /** The file's header: RIFF, its length, WEBP. */
    private static final int HEADER = 12;
    /** A chunk's header: its type and its length. */
    private static final int FRAME = 8;

    private static final int ANIMATED = 0x02;
    private static final int LOSSY_START_CODE = 0x2A019D;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private final Bytes bytes;

    private WebpChunks(byte[] file) {
        this.bytes = Bytes.of(file);
    }

    /** Walks to the end and gives the size of the picture. */
    static PosterSize requireWhole(byte[] file) {
        return new WebpChunks(file).walk();
    }

    private PosterSize walk() {
        bytes.require(FRAME, bytes.littleInt(4));
        var end = FRAME + (int) bytes.littleInt(4);
        var place = HEADER;
        while (place < end) {
            var length = bytes.littleInt(place + 4);
            bytes.require(place, FRAME + length);
            var data = place + FRAME;
            switch (bytes.text(place, 4)) {
                case "VP8 " -> {
                    return lossy(data, length);
                }
                case "VP8L" -> {
                    return lossless(data);
                }
                case "VP8X" -> requireStill(data);
                default -> {
                    /* A profile, transparency or metadata. */
                }
            }
            place = data + (int) (length + length % 2);
        }
        throw UnusablePoster.truncated();
    }

    private void requireStill(int data) {
        if ((bytes.at(data) & ANIMATED) != 0) {
            throw new UnusablePoster("is an animation: send a still picture");
        }
    }

    /** RFC 6386, section 9.1: a key frame, its first part no longer than the chunk, a start code, width and height. */
    private PosterSize lossy(int data, long length) {
        var tag = bytes.littleMedium(data);
        var keyFrame = (tag & 1) == 0;
        if (!keyFrame || tag >> 5 > length || bytes.littleMedium(data + 3) != LOSSY_START_CODE) {
            throw UnusablePoster.truncated();
        }
        return new PosterSize(bytes.littleShort(data + 6) & FOURTEEN_BITS, bytes.littleShort(data + 8) & FOURTEEN_BITS);
    }

    /** RFC 9649, section 3.4: a signature, then width - 1 and height - 1 in 14 bits each. */
    private PosterSize lossless(int data) {
        if (bytes.at(data) != LOSSLESS_SIGNATURE) {
            throw UnusablePoster.truncated();
        }
        var sizes = bytes.littleInt(data + 1);
        return new PosterSize((int) (sizes & FOURTEEN_BITS) + 1, (int) (sizes >> 14 & FOURTEEN_BITS) + 1);
    }
}
