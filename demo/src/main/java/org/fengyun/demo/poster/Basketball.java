package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.circle;
import static org.fengyun.demo.poster.Canvas.color;
import static org.fengyun.demo.poster.Canvas.polygon;
import static org.fengyun.demo.poster.Canvas.radial;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/** A basketball final: the ball, big and close, and the way that it still has to the hoop. */
final class Basketball implements Artwork {
    private static final double X = 590;
    private static final double Y = 850;
    private static final double RADIUS = 330;

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0x0B1B3B), color(0x0E2F63), color(0x12539A));
        court(canvas);
        hoop(canvas);
        flight(canvas);
        ball(canvas);
    }

    private static void court(Canvas canvas) {
        canvas.glow(X - 60, Y - 120, 620, color(0x4FB0FF, 110));
        var line = color(0x8CC7FF, 54);
        canvas.at(450, 640, -14, () -> {
            canvas.line(new Rectangle2D.Double(-560, -780, 1120, 1560), 7, line);
            canvas.line(polygon(-560, 0, 560, 0), 7, line);
            canvas.line(circle(0, 0, 190), 7, line).line(circle(0, 0, 66), 7, line);
            canvas.line(new Rectangle2D.Double(-190, -780, 380, 440), 7, line);
            canvas.line(circle(0, -340, 190), 7, line);
            canvas.line(circle(0, -780, 470), 7, line);
        });
    }

    private static void hoop(Canvas canvas) {
        canvas.at(232, 250, -6, () -> {
            canvas.fill(new Rectangle2D.Double(-150, -150, 300, 196), color(0xF5FAFF, 40));
            canvas.line(new Rectangle2D.Double(-150, -150, 300, 196), 9, color(0xF5FAFF));
            canvas.line(new Rectangle2D.Double(-56, -62, 112, 84), 7, color(0xF5FAFF));
            for (int cord = 0; cord <= 8; cord++) {
                var top = -100 + cord * 25.0;
                canvas.line(polygon(top, 62, -56 + (cord + 2) % 9 * 14.0, 206), 3.4, color(0xFFFFFF, 190));
                canvas.line(polygon(top, 62, -56 + (cord + 7) % 9 * 14.0, 206), 3.4, color(0xFFFFFF, 120));
            }
            canvas.line(new Ellipse2D.Double(-104, 36, 208, 52), 13, color(0xFF5A1F));
        });
    }

    private static void flight(Canvas canvas) {
        var graphics = canvas.graphics();
        graphics.setPaint(color(0xFFE3A6, 230));
        graphics.setStroke(
                new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 27}, 0));
        graphics.draw(new QuadCurve2D.Double(X + 20, Y - RADIUS - 26, 560, -110, 262, 262));
    }

    private static void ball(Canvas canvas) {
        canvas.faintly(0.45, () -> canvas.glow(X + 30, Y + 60, RADIUS * 1.35, color(0x020714, 255)));
        var ball = circle(X, Y, RADIUS);
        canvas.fill(
                ball,
                radial(
                        X - 120,
                        Y - 140,
                        RADIUS * 1.6,
                        color(0xFFB45C),
                        color(0xF47B20),
                        color(0xC24A0C),
                        color(0x5E1D05)));
        canvas.within(ball, () -> {
            for (int dot = 0; dot < 2600; dot++) {
                // The golden angle spreads the pimples evenly.
                var distance = RADIUS * Math.sqrt(dot / 2600.0);
                var angle = dot * 2.399963;
                canvas.disc(X + distance * Math.cos(angle), Y + distance * Math.sin(angle), 2.1, color(0x6E2406, 50));
            }
            canvas.at(X, Y, -24, () -> seams(canvas));
        });
        canvas.glow(X - 130, Y - 160, 150, color(0xFFF1D8, 120));
    }

    private static void seams(Canvas canvas) {
        var ink = color(0x2B0D03);
        canvas.line(bent(0, 26), 13, ink).line(bent(90, 26), 13, ink);
        canvas.line(new Ellipse2D.Double(-RADIUS * 1.62, -RADIUS * 1.1, RADIUS * 1.14, RADIUS * 2.2), 13, ink);
        canvas.line(new Ellipse2D.Double(RADIUS * 0.48, -RADIUS * 1.1, RADIUS * 1.14, RADIUS * 2.2), 13, ink);
    }

    private static Path2D bent(double turn, double bend) {
        var path = new Path2D.Double();
        var cos = Math.cos(Math.toRadians(turn));
        var sin = Math.sin(Math.toRadians(turn));
        path.moveTo(-RADIUS * cos, -RADIUS * sin);
        path.quadTo(-bend * sin, bend * cos, RADIUS * cos, RADIUS * sin);
        return path;
    }
}
