package org.fengyun.admin.poster;

/** What the bytes of a poster were found to be. */
record Poster(PosterFormat format, PosterSize size) {

    /**
     * Judges a file by its bytes alone.
     *
     * @throws UnusablePoster if it is not one whole JPEG, PNG or WebP of a bearable size
     */
    static Poster of(byte[] file) {
        if (file.length == 0) {
            throw new UnusablePoster("is empty: send the picture's bytes as the body");
        }
        var format = PosterFormat.of(file)
                .orElseThrow(() -> new UnusablePoster(
                        "is neither JPEG, PNG nor WebP: send such a picture's bytes as the body, not in a form"));
        var size = switch (format) {
            case JPEG -> {
                JpegMarkers.requireWhole(file);
                yield Decoder.decode(file, "jpeg");
            }
            case PNG -> {
                PngChunks.requireWhole(file);
                yield Decoder.decode(file, "png");
            }
            case WEBP -> WebpChunks.requireWhole(file).requireBearable();
        };
        return new Poster(format, size);
    }
}
