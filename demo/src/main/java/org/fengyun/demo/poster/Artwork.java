package org.fengyun.demo.poster;

/** A picture that says what the event is about without a letter. */
@FunctionalInterface
interface Artwork {
    void paint(Canvas canvas);
}
