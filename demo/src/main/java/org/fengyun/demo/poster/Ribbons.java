package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.between;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.linear;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;

/** Dance: a figure mid-leap, and the ribbons that remember where it was. */
final class Ribbons implements Artwork {
    private record Curve(double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {
        CubicCurve2D towards(Curve other, double share) {
            return new CubicCurve2D.Double(
                    x1 + (other.x1 - x1) * share,
                    y1 + (other.y1 - y1) * share,
                    x2 + (other.x2 - x2) * share,
                    y2 + (other.y2 - y2) * share,
                    x3 + (other.x3 - x3) * share,
                    y3 + (other.y3 - y3) * share,
                    x4 + (other.x4 - x4) * share,
                    y4 + (other.y4 - y4) * share);
        }
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x1D0B1E), color(0x3B0F2B), color(0x6B1530), color(0x2A0A1E));
        canvas.glow(470, 520, 520, color(0xFF9A5A, 90));
        canvas.disc(470, 500, 250, linear(470, 250, 470, 750, color(0xFFE1A1), color(0xF08A4B), color(0xC23A3A)));
        ribbon(
                canvas,
                new Curve(-60, 980, 260, 1240, 300, 560, 418, 476),
                new Curve(-60, 700, 120, 980, 360, 700, 430, 500),
                color(0xFFD27A, 120),
                color(0xE23A4E, 90));
        ribbon(
                canvas,
                new Curve(960, 160, 760, 20, 640, 330, 520, 400),
                new Curve(960, 420, 820, 160, 640, 420, 505, 430),
                color(0xFFB3A0, 110),
                color(0xC22A5E, 90));
        ribbon(
                canvas,
                new Curve(960, 1240, 640, 1120, 860, 720, 470, 600),
                new Curve(700, 1260, 420, 1100, 700, 760, 450, 590),
                color(0xFFE8B0, 110),
                color(0xB3264F, 80));
        dancer(canvas);
        ribbon(
                canvas,
                new Curve(418, 476, 240, 420, 160, 250, -60, 300),
                new Curve(424, 490, 260, 470, 200, 330, -60, 180),
                color(0xFFE8B0, 120),
                color(0xF0653F, 80));
    }

    private static void ribbon(Canvas canvas, Curve first, Curve last, Color from, Color to) {
        for (int strand = 0; strand <= 90; strand++) {
            var share = strand / 90.0;
            canvas.line(first.towards(last, share), 1.5, between(from, to, share));
        }
    }

    private static void dancer(Canvas canvas) {
        var ink = color(0x240816);
        canvas.disc(500, 352, 31, ink).disc(520, 322, 17, ink);
        var body = new Path2D.Double();
        body.moveTo(478, 388);
        body.curveTo(468, 430, 452, 470, 446, 520);
        body.curveTo(440, 560, 420, 590, 452, 612);
        body.curveTo(500, 620, 512, 580, 508, 530);
        body.curveTo(512, 480, 520, 430, 508, 386);
        body.closePath();
        canvas.fill(body, ink);
        limb(canvas, ink, 492, 396, 430, 420, 400, 460, 330, 440, 22, 9);
        limb(canvas, ink, 502, 398, 560, 400, 590, 360, 640, 296, 22, 9);
        limb(canvas, ink, 462, 590, 400, 690, 300, 690, 190, 742, 40, 9);
        limb(canvas, ink, 486, 588, 590, 640, 640, 720, 742, 760, 40, 9);
        var skirt = new Path2D.Double();
        skirt.moveTo(450, 520);
        skirt.curveTo(400, 600, 330, 640, 286, 706);
        skirt.curveTo(400, 680, 440, 700, 470, 760);
        skirt.curveTo(510, 690, 580, 680, 660, 700);
        skirt.curveTo(600, 640, 540, 600, 508, 524);
        skirt.closePath();
        canvas.fill(skirt, linear(450, 520, 450, 760, ink, color(0xA61F40)));
    }

    /** A line along a curve that grows thin. */
    private static void limb(
            Canvas canvas,
            Color ink,
            double x1,
            double y1,
            double x2,
            double y2,
            double x3,
            double y3,
            double x4,
            double y4,
            double thick,
            double thin) {
        for (int step = 0; step <= 160; step++) {
            var t = step / 160.0;
            var u = 1 - t;
            var x = u * u * u * x1 + 3 * u * u * t * x2 + 3 * u * t * t * x3 + t * t * t * x4;
            var y = u * u * u * y1 + 3 * u * u * t * y2 + 3 * u * t * t * y3 + t * t * t * y4;
            canvas.disc(x, y, (thick + (thin - thick) * t) / 2, ink);
        }
    }
}
