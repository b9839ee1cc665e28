package org.fengyun.admin.poster;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a poster may be. Neither name nor content type of an upload has a say: the first bytes decide. */
enum PosterFormat {
    JPEG("image/jpeg", "jpg", "ffd8ff.*"),
    PNG("image/png", "png", "89504e470d0a1a0a.*"),
    /** RIFF, four bytes of length, WEBP. */
    WEBP("image/webp", "webp", "52494646.{8}57454250");

    private static final int LONGEST = 12;

    private final String contentType;
    private final String extension;
    private final String firstBytes;

    /** @param firstBytes a pattern of their hexadecimal digits */
    PosterFormat(String contentType, String extension, String firstBytes) {
        this.contentType = contentType;
        this.extension = extension;
        this.firstBytes = firstBytes;
    }

    /** The format whose first bytes these are. */
    static Optional<PosterFormat> of(byte[] file) {
        var digits = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST));
        return Arrays.stream(values())
                .filter(format -> digits.matches(format.firstBytes))
                .findFirst();
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }
}
