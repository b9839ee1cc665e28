package org.fengyun.admin.poster;

/** A file that is no poster; the message says why, and the remedy. */
final class UnusablePoster extends RuntimeException {

    UnusablePoster(String message) {
        super(message);
    }

    static UnusablePoster undecodable() {
        return new UnusablePoster("cannot be decoded: save it again as an RGB picture");
    }

    static UnusablePoster truncated() {
        return new UnusablePoster("is cut off or damaged: send the whole picture");
    }
}
