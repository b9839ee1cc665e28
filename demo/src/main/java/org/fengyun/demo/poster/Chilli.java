package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.circle;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;
import static org.fengyun.demo.poster.Canvas.radial;

import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Stand-up comedy in a hot kitchen: a microphone whose handle is a chilli, and laughter round it. */
final class Chilli implements Artwork {
    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0xFFC531), color(0xFFB01F));
        rays(canvas);
        canvas.disc(450, 560, 372, color(0xFFF3D6)).disc(450, 560, 346, color(0x0F6B62));
        halftone(canvas);
        laughter(canvas, 168, 224, 112, -9, false);
        laughter(canvas, 742, 902, 124, 8, true);
        canvas.at(450, 560, 24, () -> microphone(canvas));
    }

    private static void rays(Canvas canvas) {
        for (int ray = 0; ray < 24; ray++) {
            var from = Math.toRadians(ray * 15 + 3);
            var to = Math.toRadians(ray * 15 + 10.5);
            canvas.fill(
                    polygon(
                            450,
                            560,
                            450 + 1200 * Math.cos(from),
                            560 + 1200 * Math.sin(from),
                            450 + 1200 * Math.cos(to),
                            560 + 1200 * Math.sin(to)),
                    color(0xF58A07, 130));
        }
    }

    private static void halftone(Canvas canvas) {
        canvas.within(circle(450, 560, 344), () -> {
            for (int row = 0; row < 24; row++) {
                for (int column = 0; column < 24; column++) {
                    var x = 106 + column * 30 + row % 2 * 15.0;
                    var y = 216 + row * 30.0;
                    var size = Math.max(0, (x + y - 760) / 70);
                    canvas.disc(x, y, size, color(0x0A4A45));
                }
            }
        });
    }

    private static void microphone(Canvas canvas) {
        canvas.at(
                16,
                18,
                0,
                () -> canvas.faintly(0.28, () -> {
                    canvas.fill(pepper(), color(0x3A0505));
                    canvas.disc(0, -250, 132, color(0x3A0505));
                }));
        canvas.fill(pepper(), linear(-90, 0, 100, 0, color(0xFF5A3C), color(0xE0251B), color(0x8E0F12)));
        canvas.line(shine(), 15, color(0xFFE3D3, 190));
        canvas.fill(calyx(), linear(-90, 0, 100, 0, color(0x7CC24A), color(0x2F8A3A), color(0x14562A)));
        canvas.disc(0, -250, 132, radial(-46, -300, 240, color(0xFFFFFF), color(0xBFC7CF), color(0x4A525C)));
        canvas.within(circle(0, -250, 132), () -> {
            for (int line = -9; line <= 9; line++) {
                canvas.line(polygon(line * 26 - 200, -450, line * 26 + 200, -50), 5, color(0x2A3038, 150));
                canvas.line(polygon(line * 26 + 200, -450, line * 26 - 200, -50), 5, color(0x2A3038, 150));
            }
        });
        canvas.line(circle(0, -250, 132), 8, color(0x20262D));
        canvas.fill(new RoundRectangle2D.Double(-138, -266, 276, 40, 40, 40), color(0x20262D));
        canvas.fill(new RoundRectangle2D.Double(-112, -258, 180, 8, 8, 8), color(0xF3F6F8, 170));
        canvas.fill(polygon(-92, -136, 92, -136, 84, -108, -84, -108), color(0x20262D));
    }

    private static Path2D pepper() {
        var path = new Path2D.Double();
        path.moveTo(-84, -112);
        path.curveTo(-104, 40, -92, 210, 6, 330);
        path.curveTo(56, 390, 150, 430, 236, 396);
        path.curveTo(150, 372, 108, 310, 100, 220);
        path.curveTo(92, 120, 100, 0, 84, -112);
        path.closePath();
        return path;
    }

    /** The green cap of the pepper, which holds the microphone. */
    private static Path2D calyx() {
        var path = new Path2D.Double();
        path.moveTo(-90, -128);
        path.lineTo(90, -128);
        path.curveTo(96, -80, 98, -60, 96, -34);
        path.curveTo(76, -52, 64, -66, 54, -74);
        path.curveTo(44, -40, 34, -22, 20, -2);
        path.curveTo(6, -28, -4, -48, -14, -72);
        path.curveTo(-30, -50, -40, -34, -56, -20);
        path.curveTo(-64, -44, -68, -58, -72, -72);
        path.curveTo(-82, -60, -88, -52, -98, -44);
        path.curveTo(-98, -70, -94, -100, -90, -128);
        path.closePath();
        return path;
    }

    private static Path2D shine() {
        var path = new Path2D.Double();
        path.moveTo(-62, 16);
        path.curveTo(-64, 90, -54, 170, -6, 246);
        return path;
    }

    /** A speech bubble with a laughing face. */
    private static void laughter(Canvas canvas, double x, double y, double size, double turn, boolean tailLeft) {
        canvas.at(x, y, turn, () -> {
            var side = tailLeft ? -1 : 1;
            var bubble = new RoundRectangle2D.Double(-size, -size * 0.78, size * 2, size * 1.56, size, size);
            var tail = polygon(
                    side * size * 0.2, size * 0.6, side * size * 0.66, size * 0.6, side * size * 0.8, size * 1.22);
            canvas.line(bubble, 14, color(0x20140A)).line(tail, 14, color(0x20140A));
            canvas.fill(tail, color(0xFFFDF5)).fill(bubble, color(0xFFFDF5));
            for (int eye = -1; eye <= 1; eye += 2) {
                canvas.line(
                        new java.awt.geom.Arc2D.Double(
                                eye * size * 0.42 - size * 0.2, -size * 0.42, size * 0.4, size * 0.4, 15, 150, 0),
                        size * 0.1,
                        color(0x20140A));
            }
            canvas.fill(
                    new java.awt.geom.Arc2D.Double(-size * 0.5, -size * 0.42, size, size * 0.96, 180, 180, 1),
                    color(0xD7261E));
        });
    }
}
