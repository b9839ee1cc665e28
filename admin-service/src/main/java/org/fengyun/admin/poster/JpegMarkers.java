package org.fengyun.admin.poster;

/** The markers of a JPEG (ITU-T T.81, annex B): the JDK's decoder fills up what was cut off with grey and only warns. */
final class JpegMarkers {

    /** Cameras and tools write about ten; every one costs a pass over the whole picture. */
    private static final int MOST_SCANS = 100;

    private static final int PREFIX = 0xFF;
    private static final int FIRST_WITH_MEANING = 0xC0;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegMarkers() {}

    /**
     * Walks to the end of the image. What cameras append after it is their own affair, as long as there is an image: tables
     * alone would let the decoder go on to what comes behind them.
     */
    static void requireWhole(byte[] file) {
        var bytes = Bytes.of(file);
        var place = 2;
        var scans = 0;
        while (true) {
            if (bytes.at(place) != PREFIX || bytes.at(place + 1) == PREFIX) {
                place++;
                continue;
            }
            var marker = bytes.at(place + 1);
            if (marker == END_OF_IMAGE) {
                requireBearable(scans);
                return;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            place += 2 + (standsAlone(marker) ? 0 : bytes.bigShort(place + 2));
        }
    }

    private static void requireBearable(int scans) {
        if (scans == 0) {
            throw UnusablePoster.undecodable();
        }
        if (scans > MOST_SCANS) {
            throw new UnusablePoster(
                    "has %d scans: at most %d are taken, save it as a baseline JPEG".formatted(scans, MOST_SCANS));
        }
    }

    /** A stuffed zero and the restarts between coded data have no length after them. */
    private static boolean standsAlone(int marker) {
        if (marker > 1 && marker < FIRST_WITH_MEANING) {
            // The decoder looks for scans in what we would take for this marker's content.
            throw UnusablePoster.undecodable();
        }
        return marker <= 1 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }
}
