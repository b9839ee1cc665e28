package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.color;

import java.awt.Color;

/** The demo's posters: 900 × 1200 pixels, JPEG, at most {@value #LIMIT} bytes. */
public enum Poster {
    STAR_TIDE,
    LIGHTHOUSE,
    FOUR_SEASONS,
    CHILLI,
    INK_MOUNTAINS,
    CITY_WALL,
    BASKETBALL,
    WHALE_MOON,
    RIBBONS,
    PIANO_RIVER;

    /** The most bytes that a poster has. */
    public static final int LIMIT = 300_000;

    /**
     * Draws the poster; its title is lettered from the top down, only where this machine has a font for it.
     *
     * @return a JPEG file
     */
    public byte[] draw(String title) {
        var canvas = new Canvas();
        artwork().paint(canvas);
        caption().letter(canvas, title);
        return Jpeg.encode(canvas.image(), LIMIT);
    }

    private Artwork artwork() {
        return switch (this) {
            case STAR_TIDE -> new StarTide();
            case LIGHTHOUSE -> new Lighthouse();
            case FOUR_SEASONS -> new FourSeasons();
            case CHILLI -> new Chilli();
            case INK_MOUNTAINS -> new InkMountains();
            case CITY_WALL -> new CityWall();
            case BASKETBALL -> new Basketball();
            case WHALE_MOON -> new WhaleMoon();
            case RIBBONS -> new Ribbons();
            case PIANO_RIVER -> new PianoRiver();
        };
    }

    private Caption caption() {
        return switch (this) {
            case STAR_TIDE -> new Caption(64, 70, 64, Color.WHITE);
            case LIGHTHOUSE -> new Caption(70, 80, 84, color(0xF6E7C1));
            case FOUR_SEASONS -> new Caption(64, 60, 72, color(0x14181F));
            case CHILLI -> new Caption(58, 810, 68, color(0x20140A));
            case INK_MOUNTAINS -> new Caption(74, 84, 78, color(0x18343A));
            case CITY_WALL -> new Caption(64, 70, 70, color(0xF4E3B2));
            case BASKETBALL -> new Caption(70, 620, 74, Color.WHITE);
            case WHALE_MOON -> new Caption(84, 90, 78, color(0xFFF2C4));
            case RIBBONS -> new Caption(66, 70, 82, color(0xFFE1A1));
            case PIANO_RIVER -> new Caption(650, 70, 62, color(0xFFF2D0));
        };
    }
}
