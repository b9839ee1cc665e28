package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.radial;

import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** A play for children: a little whale swims through the clouds to the moon. */
final class WhaleMoon implements Artwork {
    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x1B2A6B), color(0x3A4FA3), color(0x6F7FD0), color(0xF3B7C6), color(0xFFE2C2));
        stars(canvas);
        moon(canvas);
        cloud(canvas, 120, 690, 1.15, 0xE7D3F0);
        cloud(canvas, 800, 770, 1.3, 0xF3DCEB);
        canvas.at(430, 690, -16, () -> whale(canvas));
        spout(canvas);
        cloud(canvas, 760, 1000, 1.35, 0xF9DCE2);
        cloud(canvas, 170, 1010, 1.4, 0xFCE6E6);
        cloud(canvas, 620, 1130, 1.6, 0xFFEFE9);
        cloud(canvas, 60, 1180, 1.5, 0xFFF6F0);
        cloud(canvas, 330, 1200, 1.3, 0xFFFFFF);
        cloud(canvas, 880, 1200, 1.3, 0xFFFBF6);
    }

    private static void stars(Canvas canvas) {
        var random = new Random(5);
        for (int i = 0; i < 90; i++) {
            var x = random.nextDouble() * 900;
            var y = random.nextDouble() * 640;
            if (i % 4 == 0) {
                star(canvas, x, y, 5 + random.nextDouble() * 7);
            } else {
                canvas.disc(x, y, 1 + random.nextDouble() * 1.8, color(0xFFF6D6, 190));
            }
        }
    }

    private static void star(Canvas canvas, double x, double y, double size) {
        var path = new Path2D.Double();
        path.moveTo(x, y - size);
        path.quadTo(x, y, x + size, y);
        path.quadTo(x, y, x, y + size);
        path.quadTo(x, y, x - size, y);
        path.quadTo(x, y, x, y - size);
        canvas.fill(path, color(0xFFF2C4));
    }

    private static void moon(Canvas canvas) {
        canvas.glow(610, 300, 420, color(0xFFF0B8, 150));
        canvas.disc(610, 300, 196, radial(560, 240, 330, color(0xFFFBE2), color(0xFFE18A), color(0xF6B95A)));
        double[][] craters = {{540, 250, 30}, {670, 340, 42}, {600, 400, 22}, {690, 220, 20}, {556, 356, 16}};
        for (var crater : craters) {
            canvas.disc(crater[0], crater[1], crater[2], color(0xEFAF4B, 90));
            canvas.disc(crater[0] + 4, crater[1] + 4, crater[2] - 5, color(0xFFE7A0, 130));
        }
    }

    private static void whale(Canvas canvas) {
        canvas.fill(tail(), linear(-330, -150, -230, 40, color(0x2D6FB8), color(0x1D4E92)));
        var body = body();
        canvas.fill(body, linear(0, -170, 0, 190, color(0x4FA8E0), color(0x2F7CC4), color(0x1F58A0)));
        canvas.fill(belly(body), color(0xF4FBFF));
        canvas.within(body, () -> {
            for (int groove = 0; groove < 7; groove++) {
                canvas.line(
                        new Ellipse2D.Double(-170 + groove * 26, 70 + groove * 24.0, 520 - groove * 40, 280),
                        4,
                        color(0xB9DAF0));
            }
            canvas.glow(-40, -150, 260, color(0xFFFFFF, 70));
        });
        canvas.fill(fin(), linear(0, 60, 0, 210, color(0x2F7CC4), color(0x194A88)));
        face(canvas);
    }

    /** Cut to the body rather than clipped, because a clip has jagged edges. */
    private static Area belly(Path2D body) {
        var belly = new Area(new Ellipse2D.Double(-190, 52, 560, 300));
        belly.intersect(new Area(body));
        return belly;
    }

    private static Path2D body() {
        var path = new Path2D.Double();
        path.moveTo(-300, -20);
        path.curveTo(-210, -30, -190, -168, 10, -172);
        path.curveTo(170, -176, 286, -90, 288, 30);
        path.curveTo(288, 150, 150, 196, 10, 186);
        path.curveTo(-140, 176, -220, 90, -300, -20);
        path.closePath();
        return path;
    }

    private static Path2D tail() {
        var path = new Path2D.Double();
        path.moveTo(-262, 6);
        path.curveTo(-300, -40, -330, -60, -404, -40);
        path.curveTo(-420, -110, -360, -130, -312, -92);
        path.curveTo(-316, -150, -270, -186, -214, -152);
        path.curveTo(-236, -110, -236, -70, -214, -40);
        path.closePath();
        return path;
    }

    private static Path2D fin() {
        var path = new Path2D.Double();
        path.moveTo(20, 96);
        path.curveTo(0, 170, -50, 226, -120, 232);
        path.curveTo(-120, 170, -80, 110, -46, 84);
        path.closePath();
        return path;
    }

    private static void face(Canvas canvas) {
        canvas.disc(176, 10, 23, color(0xFFFFFF))
                .disc(181, 12, 15, color(0x10243F))
                .disc(187, 5, 5, color(0xFFFFFF));
        canvas.disc(136, 58, 22, color(0xFF9FB2, 150));
        var smile = new Path2D.Double();
        smile.moveTo(276, 66);
        smile.quadTo(232, 92, 192, 66);
        canvas.line(smile, 7, color(0x173F70));
    }

    private static void spout(Canvas canvas) {
        var random = new Random(8);
        for (int drop = 0; drop < 34; drop++) {
            var rise = random.nextDouble();
            var spread = (random.nextDouble() - 0.5) * (40 + rise * 190);
            var x = 416 + spread - rise * 20;
            var y = 500 - rise * 190 + Math.abs(spread) * 0.5;
            if (drop % 3 == 0) {
                star(canvas, x, y, 10 + random.nextDouble() * 12);
            } else {
                canvas.disc(x, y, 3 + random.nextDouble() * 6, color(0xD9F1FF, 220));
            }
        }
    }

    /** Puffs that go over into the colour of the sky below. */
    private static void cloud(Canvas canvas, double x, double y, double scale, int tone) {
        double[][] puffs = {{-130, 20, 52}, {-70, -16, 70}, {10, -40, 86}, {86, -6, 66}, {146, 24, 46}, {0, 30, 70}};
        var outline = new Area();
        for (var puff : puffs) {
            outline.add(new Area(Canvas.circle(x + puff[0] * scale, y + puff[1] * scale, puff[2] * scale)));
        }
        canvas.fill(outline, linear(0, y - 126 * scale, 0, y + 100 * scale, color(tone), color(tone), color(0xF2BFC8)));
    }
}
