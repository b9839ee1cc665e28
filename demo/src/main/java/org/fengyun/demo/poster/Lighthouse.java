package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.between;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;
import static org.fengyun.demo.poster.Canvas.polygon;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A play: a lighthouse throws its beam over a night sea, and a small boat is found in it. */
final class Lighthouse implements Artwork {
    private static final double LAMP_X = 655;
    private static final double LAMP_Y = 372;
    private static final double HORIZON = 850;

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x031417), color(0x07272D), color(0x0E444A), color(0x1C6663), color(0x06201F));
        stars(canvas);
        beams(canvas);
        sea(canvas);
        boat(canvas);
        cliff(canvas);
        tower(canvas);
        lamp(canvas);
    }

    private static void stars(Canvas canvas) {
        var random = new Random(21);
        for (int i = 0; i < 150; i++) {
            var size = 0.7 + random.nextDouble() * 1.5;
            canvas.disc(random.nextInt(900), random.nextInt(620), size, color(0xF6E7C1, 60 + random.nextInt(150)));
        }
    }

    private static void beams(Canvas canvas) {
        canvas.fill(
                polygon(LAMP_X, LAMP_Y - 10, LAMP_X, LAMP_Y + 10, -60, 930, -60, 560),
                linear(LAMP_X, LAMP_Y, 0, 745, color(0xFFF3CF, 235), color(0xF6D98C, 90), color(0xF6D98C, 12)));
        canvas.fill(
                polygon(LAMP_X, LAMP_Y - 9, LAMP_X, LAMP_Y + 9, 960, 300, 960, 190),
                linear(LAMP_X, LAMP_Y, 960, 245, color(0xFFF3CF, 200), color(0xF6D98C, 30)));
    }

    private static void sea(Canvas canvas) {
        canvas.fill(
                new Rectangle2D.Double(0, HORIZON, 900, 350),
                linear(0, HORIZON, 0, 1200, color(0x0B3A3F, 235), color(0x041519)));
        var random = new Random(4);
        for (int i = 0; i < 240; i++) {
            var depth = Math.pow(random.nextDouble(), 1.6);
            var y = HORIZON + 6 + depth * 335;
            var x = random.nextDouble() * 900;
            var lit = Math.abs(x - (250 - depth * 60)) < 170 - depth * 40;
            var tone = lit ? color(0xFFE9B0, 70 + random.nextInt(150)) : color(0x5FA7A0, 26 + random.nextInt(40));
            canvas.line(polygon(x, y, x + 18 + depth * 70, y), 1.4 + depth * 3.2, tone);
        }
    }

    private static void boat(Canvas canvas) {
        var ink = color(0x04181B);
        canvas.fill(polygon(196, 836, 318, 836, 296, 866, 218, 866), ink);
        canvas.fill(polygon(256, 716, 256, 826, 206, 826), color(0xE4572E));
        canvas.fill(polygon(262, 740, 262, 826, 306, 826), color(0xB93A1B));
        canvas.line(polygon(259, 708, 259, 838), 4, ink);
    }

    private static void cliff(Canvas canvas) {
        var rock = new Path2D.Double();
        rock.moveTo(452, 1200);
        rock.curveTo(470, 1080, 500, 1040, 508, 985);
        rock.curveTo(520, 940, 552, 938, 566, 900);
        rock.curveTo(600, 872, 720, 866, 762, 888);
        rock.curveTo(800, 900, 830, 868, 900, 850);
        rock.lineTo(900, 1200);
        rock.closePath();
        canvas.fill(rock, linear(460, 900, 900, 1200, color(0x0A2A2C), color(0x020A0C)));
        canvas.within(rock, () -> {
            var random = new Random(9);
            for (int i = 0; i < 46; i++) {
                var x = 480 + random.nextDouble() * 400;
                var y = 900 + random.nextDouble() * 290;
                canvas.fill(
                        polygon(x, y, x + 20 + random.nextInt(60), y + 14, x - 14, y + 40 + random.nextInt(50)),
                        color(0x1B5352, 26 + random.nextInt(34)));
            }
        });
    }

    private static void tower(Canvas canvas) {
        var tower = polygon(616, 430, 694, 430, 726, 900, 584, 900);
        canvas.fill(tower, linear(584, 0, 726, 0, color(0xFBF1D8), color(0xE9D5A8), color(0x7E7458)));
        canvas.within(tower, () -> {
            for (int band = 0; band < 4; band++) {
                var y = 470.0 + band * 118;
                canvas.fill(
                        polygon(560, y + 12, 750, y - 12, 750, y + 46, 560, y + 70),
                        linear(584, 0, 726, 0, color(0xEB6237), color(0xD44A22), color(0x6B2410)));
            }
        });
        for (int window = 0; window < 3; window++) {
            canvas.fill(
                    new java.awt.geom.RoundRectangle2D.Double(647, 556 + window * 118.0, 17, 32, 17, 17),
                    color(0x17282A));
        }
        canvas.fill(polygon(640, 900, 640, 858, 655, 842, 670, 858, 670, 900), color(0x17282A));
    }

    private static void lamp(Canvas canvas) {
        var ink = color(0x0B1F22);
        canvas.glow(LAMP_X, LAMP_Y, 260, color(0xFFF0C0, 210));
        canvas.fill(polygon(602, 412, 708, 412, 700, 432, 610, 432), ink);
        canvas.fill(new Rectangle2D.Double(626, 334, 58, 78), between(color(0xFFF7DD), Color.WHITE, 0.4));
        for (int bar = 0; bar < 4; bar++) {
            canvas.fill(new Rectangle2D.Double(624 + bar * 19.3, 334, 3.4, 78), ink);
        }
        canvas.fill(polygon(614, 336, 696, 336, 655, 284), color(0xC6401B));
        canvas.disc(655, 282, 7, color(0xC6401B));
        for (int post = 0; post < 7; post++) {
            canvas.fill(new Rectangle2D.Double(604 + post * 16.6, 388, 2.4, 26), ink);
        }
        canvas.fill(new Rectangle2D.Double(602, 386, 106, 3.4), ink);
    }
}
