package org.fengyun.miniprogram.poster;

/** Why no poster was shown. */
abstract sealed class PosterProblem extends RuntimeException {

    private PosterProblem(String message) {
        super(message);
    }

    static final class NoSuchPoster extends PosterProblem {
        NoSuchPoster() {
            super("no such poster");
        }
    }

    static final class StoreAway extends PosterProblem {
        StoreAway(String why) {
            super(why);
        }
    }
}
