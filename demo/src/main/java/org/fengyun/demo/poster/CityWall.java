package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A festival under an old city wall: the sun goes down in rings of sound behind the gate tower. */
final class CityWall implements Artwork {
    private static final Color INK = color(0x2A1020);

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x14505C), color(0x1F7A7A), color(0xF2C572));
        rings(canvas);
        wall(canvas);
        tower(canvas);
        flags(canvas);
        crowd(canvas);
    }

    private static void rings(Canvas canvas) {
        int[] bands = {0x1A6068, 0x2C8C84, 0x8CBF9A, 0xF4E3B2, 0xF4B942, 0xEE8434, 0xD9482B, 0xB3243A, 0xFFE9A8};
        for (int ring = 0; ring < bands.length; ring++) {
            canvas.disc(450, 800, 640 - ring * 64.0, color(bands[ring]));
        }
        canvas.disc(450, 800, 128, linear(450, 672, 450, 800, color(0xFFF4CC), color(0xFFD36B)));
    }

    private static void wall(Canvas canvas) {
        canvas.fill(new Rectangle2D.Double(0, 842, 900, 360), linear(0, 842, 0, 1130, color(0x5C2233), INK));
        for (int merlon = 0; merlon < 24; merlon++) {
            canvas.fill(new Rectangle2D.Double(merlon * 40 - 12.0, 818, 24, 30), color(0x5C2233));
        }
        for (int row = 0; row < 7; row++) {
            for (int brick = 0; brick < 13; brick++) {
                var x = brick * 76 - row % 2 * 38.0;
                canvas.fill(new Rectangle2D.Double(x, 866 + row * 30.0, 70, 24), color(0x7C3340, 46));
            }
        }
        var gate = new Path2D.Double();
        gate.moveTo(376, 1110);
        gate.lineTo(376, 968);
        gate.curveTo(376, 868, 524, 868, 524, 968);
        gate.lineTo(524, 1110);
        gate.closePath();
        canvas.fill(gate, linear(0, 890, 0, 1110, color(0xFFD36B), color(0xF07A2E)));
        canvas.line(gate, 8, INK);
    }

    private static void tower(Canvas canvas) {
        storey(canvas, 842, 330, 66);
        storey(canvas, 730, 262, 58);
        storey(canvas, 632, 190, 52);
        canvas.fill(polygon(394, 520, 506, 520, 530, 548, 370, 548), INK);
        canvas.line(polygon(450, 522, 450, 478), 6, INK).disc(450, 474, 9, INK);
    }

    /** Pillars with lit windows under an eave whose corners rise. */
    private static void storey(Canvas canvas, double floor, double width, double height) {
        var left = 450 - width / 2;
        canvas.fill(new Rectangle2D.Double(left, floor - height, width, height), INK);
        var windows = (int) (width / 38);
        for (int window = 0; window < windows; window++) {
            var x = left + (window + 0.5) * width / windows - 9;
            canvas.fill(new Rectangle2D.Double(x, floor - height + 16, 18, height - 26), color(0xFFC75A));
        }
        var top = floor - height;
        var reach = width / 2 + 62;
        var roof = new Path2D.Double();
        roof.moveTo(450 - reach, top - 10);
        roof.quadTo(450 - reach + 46, top + 12, 450 - reach + 70, top + 12);
        roof.lineTo(450 + reach - 70, top + 12);
        roof.quadTo(450 + reach - 46, top + 12, 450 + reach, top - 10);
        roof.quadTo(450 + width / 2 - 10, top - 18, 450 + width / 2 - 34, top - 50);
        roof.lineTo(450 - width / 2 + 34, top - 50);
        roof.quadTo(450 - width / 2 + 10, top - 18, 450 - reach, top - 10);
        roof.closePath();
        canvas.fill(roof, color(0x3A1526)).line(roof, 3, color(0xE58A4A, 130));
    }

    private static void flags(Canvas canvas) {
        int[] tones = {0xB3243A, 0x14505C, 0x14505C, 0xB3243A};
        double[] places = {70, 168, 732, 830};
        for (int flag = 0; flag < places.length; flag++) {
            var x = places[flag];
            canvas.line(polygon(x, 830, x, 640), 5, INK);
            var cloth = new Path2D.Double();
            cloth.moveTo(x + 2, 644);
            cloth.curveTo(x + 30, 626, x + 44, 668, x + 78, 648);
            cloth.lineTo(x + 58, 678);
            cloth.lineTo(x + 78, 706);
            cloth.curveTo(x + 44, 724, x + 30, 684, x + 2, 702);
            cloth.closePath();
            canvas.fill(cloth, color(tones[flag]));
        }
    }

    private static void crowd(Canvas canvas) {
        var random = new Random(12);
        for (int row = 0; row < 3; row++) {
            var tone = row == 0 ? color(0x4A1A2C) : row == 1 ? color(0x33101F) : color(0x180710);
            for (int person = 0; person < 20; person++) {
                var x = person * 48 + row * 24 + random.nextInt(16) - 12.0;
                var y = 1076 + row * 42.0 + random.nextInt(12);
                canvas.disc(x, y, 19, tone);
                canvas.fill(new java.awt.geom.RoundRectangle2D.Double(x - 27, y + 14, 54, 140, 40, 40), tone);
                if (random.nextInt(3) == 0) {
                    var side = random.nextBoolean() ? 1 : -1;
                    canvas.line(polygon(x + side * 20, y + 30, x + side * 30, y - 52), 12, tone);
                    canvas.disc(x + side * 30, y - 56, 8, tone);
                }
            }
        }
    }
}
