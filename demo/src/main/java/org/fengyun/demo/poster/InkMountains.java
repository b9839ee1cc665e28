package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.between;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** An exhibition of ink and light: misty ranges on paper, a red sun, and thin gold geometry over both. */
final class InkMountains implements Artwork {
    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0xF3ECDD), color(0xEFE6D3), color(0xE6DFD0), color(0xD9D6C8));
        canvas.glow(600, 360, 330, color(0xF2B59B, 120));
        canvas.disc(600, 360, 138, linear(600, 222, 600, 498, color(0xD8331F), color(0xE8613C)));
        geometry(canvas);
        for (int layer = 0; layer < 7; layer++) {
            range(canvas, layer);
        }
        water(canvas);
        boat(canvas);
        birds(canvas);
    }

    private static void geometry(Canvas canvas) {
        for (int ring = 0; ring < 9; ring++) {
            var radius = 176 + ring * 42.0;
            canvas.line(Canvas.circle(600, 360, radius), 1.3, color(0xB08D3C, 150 - ring * 14));
        }
        for (int ray = 0; ray < 36; ray++) {
            var angle = Math.toRadians(ray * 10);
            canvas.line(
                    polygon(
                            600 + 176 * Math.cos(angle),
                            360 + 176 * Math.sin(angle),
                            600 + (ray % 3 == 0 ? 300 : 206) * Math.cos(angle),
                            360 + (ray % 3 == 0 ? 300 : 206) * Math.sin(angle)),
                    1.2,
                    color(0xB08D3C, 130));
        }
    }

    private static void range(Canvas canvas, int layer) {
        var share = layer / 6.0;
        var base = 500 + layer * 78.0;
        var ridge = ridge(base, 190 - layer * 14.0, layer);
        var ink = between(color(0x8FA6A6, 150), color(0x0F2A2E, 250), share);
        canvas.fill(ridge, linear(0, base - 170, 0, base + 190, ink, Canvas.withAlpha(ink, 16)));
    }

    /** A few broad peaks roughened at ever smaller scales. */
    private static Path2D ridge(double base, double height, int layer) {
        var random = new Random(31 + layer * 17L);
        var phases = random.doubles(6, 0, Math.PI * 2).toArray();
        var path = new Path2D.Double();
        path.moveTo(-5, Canvas.HEIGHT);
        for (int x = -5; x <= Canvas.WIDTH + 5; x += 3) {
            var y = 0.0;
            for (int octave = 0; octave < 6; octave++) {
                var frequency = Math.pow(2, octave) / 330;
                y += (1 - Math.abs(Math.sin(x * frequency + phases[octave])) * 2) * height / Math.pow(2.15, octave + 1);
            }
            path.lineTo(x, base - y);
        }
        path.lineTo(Canvas.WIDTH + 5.0, Canvas.HEIGHT);
        path.closePath();
        return path;
    }

    private static void water(Canvas canvas) {
        canvas.fill(
                polygon(0, 1010, 900, 1010, 900, 1200, 0, 1200),
                linear(0, 1000, 0, 1200, color(0xDCD9CB, 0), color(0xDFDCCF, 235), color(0xEDE6D6)));
        var random = new Random(3);
        for (int i = 0; i < 70; i++) {
            var depth = random.nextDouble();
            var x = random.nextDouble() * 900;
            var y = 1050 + depth * 140;
            canvas.line(polygon(x, y, x + 30 + depth * 120, y), 1 + depth, color(0x1D4347, 20 + random.nextInt(40)));
        }
    }

    private static void boat(Canvas canvas) {
        var hull = new Path2D.Double();
        hull.moveTo(190, 1078);
        hull.curveTo(230, 1108, 330, 1108, 384, 1070);
        hull.curveTo(330, 1090, 250, 1092, 190, 1078);
        canvas.fill(hull, color(0x10262A));
        canvas.fill(polygon(300, 1088, 300, 1044, 312, 1040, 318, 1088), color(0x10262A));
        canvas.disc(306, 1034, 8, color(0x10262A));
        canvas.fill(polygon(286, 1034, 326, 1034, 306, 1018), color(0x10262A));
        canvas.line(polygon(316, 1020, 352, 1112), 3, color(0x10262A));
        canvas.fill(new Ellipse2D.Double(200, 1104, 180, 8), color(0x10262A, 60));
    }

    private static void birds(Canvas canvas) {
        double[][] flock = {{210, 300, 22}, {262, 268, 17}, {300, 312, 14}, {204, 356, 12}, {338, 262, 11}};
        for (var bird : flock) {
            var wings = new Path2D.Double();
            wings.moveTo(bird[0] - bird[2], bird[1] - bird[2] * 0.3);
            wings.quadTo(bird[0] - bird[2] * 0.4, bird[1] - bird[2] * 0.6, bird[0], bird[1]);
            wings.quadTo(bird[0] + bird[2] * 0.4, bird[1] - bird[2] * 0.6, bird[0] + bird[2], bird[1] - bird[2] * 0.3);
            canvas.line(wings, 3, color(0x18343A));
        }
    }
}
