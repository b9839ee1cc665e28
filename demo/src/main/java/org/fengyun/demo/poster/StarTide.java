package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.between;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A concert: star trails turn over a sea of light, and one small figure stands on the crest. */
final class StarTide implements Artwork {
    private static final double POLE_X = 450;
    private static final double POLE_Y = 470;

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x05061F), color(0x14104A), color(0x4A1A7A), color(0xB02A78), color(0x2A0A3A));
        canvas.glow(POLE_X, 900, 560, color(0xFF6FA3, 170));
        canvas.glow(POLE_X, POLE_Y, 300, color(0x6FA8FF, 110));
        trails(canvas);
        beam(canvas);
        waves(canvas);
    }

    private static void trails(Canvas canvas) {
        var random = new Random(7);
        Color[] palette = {color(0xFFFFFF), color(0x9BE7FF), color(0xFFC6E5), color(0xFFE7A8), color(0xB9A7FF)};
        for (int i = 0; i < 330; i++) {
            var radius = 26 + Math.pow(random.nextDouble(), 0.72) * 760;
            var start = random.nextDouble() * 360;
            var extent = 14 + random.nextDouble() * 46;
            var arc = new Arc2D.Double(
                    POLE_X - radius, POLE_Y - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN);
            var tone = Canvas.withAlpha(palette[random.nextInt(palette.length)], 50 + random.nextInt(170));
            canvas.line(arc, 0.8 + random.nextDouble() * 2.4, tone);
        }
        canvas.glow(POLE_X, POLE_Y, 60, color(0xFFFFFF, 230)).disc(POLE_X, POLE_Y, 7, Color.WHITE);
    }

    private static void beam(Canvas canvas) {
        var light = linear(0, POLE_Y, 0, 880, color(0xFFFFFF, 120), color(0xFFD7EC, 26));
        canvas.fill(polygon(POLE_X - 3, POLE_Y, POLE_X + 3, POLE_Y, POLE_X + 92, 890, POLE_X - 92, 890), light);
    }

    private static void waves(Canvas canvas) {
        for (int layer = 0; layer < 8; layer++) {
            if (layer == 2) {
                singer(canvas, POLE_X, 862);
            }
            var share = layer / 7.0;
            var top = 850 + layer * 44.0;
            var near = between(color(0xFF7FB0), color(0x16063A), Math.pow(share, 0.6));
            var far = between(color(0x8A2FA0), color(0x04020F), share);
            canvas.fill(wave(top, 20 + layer * 5, layer), linear(0, top - 40, 0, top + 190, near, far));
            canvas.line(
                    crest(top, 20 + layer * 5, layer), 2.2, between(color(0xFFE3F0, 230), color(0xFF8FC0, 90), share));
        }
    }

    private static Path2D crest(double top, double height, int layer) {
        var path = new Path2D.Double();
        for (int x = -10; x <= Canvas.WIDTH + 10; x += 6) {
            var swell = Math.sin(x / (150.0 + layer * 12) + layer * 1.7) * height
                    + Math.sin(x / 61.0 + layer * 2.9) * height * 0.28
                    + Math.pow((x - POLE_X) / 450, 2) * -34;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, top + swell);
            } else {
                path.lineTo(x, top + swell);
            }
        }
        return path;
    }

    private static Path2D wave(double top, double height, int layer) {
        var path = crest(top, height, layer);
        path.lineTo(Canvas.WIDTH + 10.0, Canvas.HEIGHT);
        path.lineTo(-10, Canvas.HEIGHT);
        path.closePath();
        return path;
    }

    private static void singer(Canvas canvas, double x, double y) {
        var ink = color(0x0A0420);
        canvas.glow(x, y - 40, 130, color(0xFFFFFF, 150));
        canvas.disc(x + 2, y - 92, 11, ink);
        canvas.fill(
                polygon(x - 11, y - 78, x + 13, y - 78, x + 10, y - 34, x + 34, y + 44, x - 32, y + 44, x - 9, y - 34),
                ink);
        canvas.line(polygon(x + 11, y - 74, x + 38, y - 118, x + 38, y - 118), 8, ink);
        canvas.line(polygon(x - 9, y - 72, x - 22, y - 56, x - 6, y - 76), 8, ink);
    }
}
