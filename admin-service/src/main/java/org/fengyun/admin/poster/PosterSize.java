package org.fengyun.admin.poster;

/** Pixels, as the file declares them. */
record PosterSize(int width, int height) {

    private static final int MOST = 6000;

    /** To be asked before the picture is decoded: a small file can declare, and unfold to, gigabytes. */
    PosterSize requireBearable() {
        if (width < 1 || height < 1) {
            throw UnusablePoster.truncated();
        }
        if (width > MOST || height > MOST) {
            throw new UnusablePoster("has %d × %d pixels: at most %d × %d are taken, make it smaller"
                    .formatted(width, height, MOST, MOST));
        }
        return this;
    }
}
