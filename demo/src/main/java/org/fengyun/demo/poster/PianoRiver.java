package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.between;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A night of jazz in a city on hills: the river comes down from the lights as a keyboard. */
final class PianoRiver implements Artwork {
    private static final double HORIZON = 640;

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x0A0F2C), color(0x1C1B52), color(0x5B2A6E), color(0x1A1033), color(0x07060F));
        canvas.glow(250, 250, 330, color(0xFFD9A0, 110));
        canvas.disc(250, 250, 104, linear(250, 146, 250, 354, color(0xFFF2D0), color(0xF6B66A)));
        for (int layer = 0; layer < 4; layer++) {
            skyline(canvas, layer);
        }
        banks(canvas);
        keyboard(canvas);
        bridge(canvas);
    }

    /** Houses stand higher towards the right, as on a hill; the nearer the darker, the more lit windows. */
    private static void skyline(Canvas canvas, int layer) {
        var random = new Random(40 + layer);
        var wall = between(color(0x6A3C86), color(0x120B2A), layer / 3.0);
        double x = -20;
        while (x < Canvas.WIDTH) {
            var width = 34 + random.nextInt(46);
            var hill = Math.pow(Math.abs(x - 360) / 540, 1.4) * 210;
            var height = 90 + random.nextInt(150) + hill - layer * 46;
            var top = HORIZON + 20 + layer * 16 - height;
            canvas.fill(new Rectangle2D.Double(x, top, width, height + 60), wall);
            windows(canvas, random, x, top, width, layer);
            x += width + (random.nextInt(4) == 0 ? 8 : 1);
        }
    }

    private static void windows(Canvas canvas, Random random, double x, double top, int width, int layer) {
        int[] lights = {0xFFD27A, 0xFFB454, 0xFF8FA3, 0x8FE3FF};
        for (var y = top + 12; y < HORIZON + 30; y += 15) {
            for (var column = x + 7; column < x + width - 9; column += 12) {
                if (random.nextInt(10) < 3 + layer) {
                    canvas.fill(
                            new Rectangle2D.Double(column, y, 6, 8),
                            color(
                                    lights[random.nextInt(8) < 6 ? random.nextInt(2) : 2 + random.nextInt(2)],
                                    120 + layer * 40));
                }
            }
        }
    }

    private static void banks(Canvas canvas) {
        canvas.fill(
                new Rectangle2D.Double(0, HORIZON + 40, 900, 560),
                linear(0, HORIZON + 40, 0, 1200, color(0x1A1038), color(0x06040E)));
        var random = new Random(77);
        for (int i = 0; i < 260; i++) {
            var depth = random.nextDouble();
            var y = HORIZON + 46 + depth * depth * 500;
            var x = random.nextDouble() * 900;
            int[] lights = {0xFFD27A, 0xFF8FA3, 0x8FE3FF};
            canvas.line(
                    polygon(x, y, x + 6 + depth * 44, y),
                    1 + depth * 2.2,
                    color(lights[random.nextInt(3)], (int) (90 * (1 - depth)) + 12));
        }
    }

    private static void keyboard(Canvas canvas) {
        var keys = 26;
        for (int key = 0; key < keys; key++) {
            var far = key / (double) keys;
            var near = (key + 1) / (double) keys;
            var ivory = between(color(0xE9B9C9), color(0xFFFDF3), Math.pow(near, 0.5));
            canvas.fill(strip(far, near - 0.0022, 0, 1), ivory);
            canvas.line(edge(near), 1 + near * 3, color(0x1A1028, 210));
        }
        for (int key = 0; key < keys - 1; key++) {
            if (key % 7 != 2 && key % 7 != 6) {
                var at = (key + 1) / (double) keys;
                canvas.fill(strip(at - 0.0115, at + 0.0115, 0, 0.62), color(0x0C0818));
                canvas.fill(strip(at - 0.0075, at - 0.004, 0.02, 0.58), color(0x6B5A8E, 150));
            }
        }
        canvas.line(side(0), 5, color(0xF6B66A)).line(side(1), 5, color(0xF6B66A));
    }

    /** A piece of the river: along it from 0 far away to 1 near, across it from 0 to 1. */
    private static Path2D strip(double far, double near, double left, double right) {
        var path = new Path2D.Double();
        path.moveTo(x(far, left), y(far));
        path.lineTo(x(far, right), y(far));
        for (int step = 1; step <= 4; step++) {
            var along = far + (near - far) * step / 4;
            path.lineTo(x(along, right), y(along));
        }
        for (int step = 4; step >= 1; step--) {
            var along = far + (near - far) * step / 4;
            path.lineTo(x(along, left), y(along));
        }
        path.closePath();
        return path;
    }

    private static Path2D edge(double along) {
        return polygon(x(along, 0), y(along), x(along, 1), y(along));
    }

    private static Path2D side(double across) {
        var path = new Path2D.Double();
        path.moveTo(x(0, across), y(0));
        for (int step = 1; step <= 60; step++) {
            path.lineTo(x(step / 60.0, across), y(step / 60.0));
        }
        return path;
    }

    private static double y(double along) {
        return HORIZON + 44 + Math.pow(along, 1.9) * 640;
    }

    private static double x(double along, double across) {
        var depth = Math.pow(along, 1.9);
        var middle = 372 + Math.sin(along * 5.4) * (34 + depth * 150) + depth * 90;
        var width = 16 + depth * 640;
        return middle + (across - 0.5) * width;
    }

    private static void bridge(Canvas canvas) {
        var ink = color(0x0D0820);
        canvas.line(polygon(40, 664, 860, 664), 9, ink);
        for (int pier = 0; pier < 2; pier++) {
            var x = 236 + pier * 300.0;
            canvas.fill(new Rectangle2D.Double(x - 8, 520, 16, 170), ink);
            for (int cable = 1; cable <= 9; cable++) {
                canvas.line(polygon(x, 526, x - cable * 17, 662), 1.6, color(0xF6B66A, 150));
                canvas.line(polygon(x, 526, x + cable * 17, 662), 1.6, color(0xF6B66A, 150));
            }
        }
    }
}
