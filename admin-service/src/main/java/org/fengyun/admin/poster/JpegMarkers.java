package org.fengyun.admin.poster;

/** The markers of a JPEG (ITU-T T.81, annex B): the JDK's decoder fills up what was cut off with grey and only warns. */
final class JpegMarkers {

    private static final int PREFIX = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegMarkers() {}

    /** Walks to the end of the image. What cameras append after it is their own affair. */
    static void requireWhole(byte[] file) {
        var bytes = Bytes.of(file);
        var place = 2;
        while (true) {
            if (bytes.at(place) != PREFIX || bytes.at(place + 1) == PREFIX) {
                place++;
                continue;
            }
            var marker = bytes.at(place + 1);
            if (marker == END_OF_IMAGE) {
                return;
            }
            place += 2 + (standsAlone(marker) ? 0 : bytes.bigShort(place + 2));
        }
    }

    /** A stuffed zero and the restarts between coded data have no length after them. */
    private static boolean standsAlone(int marker) {
        return marker <= 1 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }
}
