package org.fengyun.demo.poster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A sheet of 900 × 1200 to paint on. Painting needs no fonts. */
final class Canvas {
    static final int WIDTH = 900;
    static final int HEIGHT = 1200;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();

    Canvas() {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** Covers everything with a gradient from the top to the bottom. */
    Canvas sky(Color... stops) {
        return fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), linear(0, 0, 0, HEIGHT, stops));
    }

    Canvas fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
        return this;
    }

    Canvas disc(double x, double y, double radius, Paint paint) {
        return fill(circle(x, y, radius), paint);
    }

    Canvas line(Shape shape, double width, Paint paint) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        return this;
    }

    /** Light that fades away from a point. */
    Canvas glow(double x, double y, double radius, Color color) {
        return disc(
                x, y, radius, radial(x, y, radius, color, withAlpha(color, color.getAlpha() / 3), withAlpha(color, 0)));
    }

    /** Paints only inside a shape. */
    Canvas within(Shape shape, Runnable painting) {
        var before = graphics.getClip();
        graphics.clip(shape);
        painting.run();
        graphics.setClip(before);
        return this;
    }

    /** Paints moved and turned. */
    Canvas at(double x, double y, double degrees, Runnable painting) {
        var before = graphics.getTransform();
        graphics.transform(AffineTransform.getTranslateInstance(x, y));
        graphics.rotate(Math.toRadians(degrees));
        painting.run();
        graphics.setTransform(before);
        return this;
    }

    /** Paints translucently; 1 is opaque. */
    Canvas faintly(double opacity, Runnable painting) {
        var before = graphics.getComposite();
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        painting.run();
        graphics.setComposite(before);
        return this;
    }

    static Color color(int rgb) {
        return new Color(rgb);
    }

    static Color color(int rgb, int alpha) {
        return withAlpha(new Color(rgb), alpha);
    }

    static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** @param share of the second colour, 0–1 */
    static Color between(Color first, Color second, double share) {
        return new Color(
                (int) (first.getRed() + (second.getRed() - first.getRed()) * share),
                (int) (first.getGreen() + (second.getGreen() - first.getGreen()) * share),
                (int) (first.getBlue() + (second.getBlue() - first.getBlue()) * share),
                (int) (first.getAlpha() + (second.getAlpha() - first.getAlpha()) * share));
    }

    static Paint linear(double x1, double y1, double x2, double y2, Color... stops) {
        return new LinearGradientPaint((float) x1, (float) y1, (float) x2, (float) y2, evenly(stops.length), stops);
    }

    static Paint radial(double x, double y, double radius, Color... stops) {
        return new RadialGradientPaint((float) x, (float) y, (float) radius, evenly(stops.length), stops);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Path2D polygon(double... coordinates) {
        var path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static float[] evenly(int count) {
        var fractions = new float[count];
        for (int i = 0; i < count; i++) {
            fractions[i] = i / (float) (count - 1);
        }
        return fractions;
    }
}
