package org.fengyun.demo.poster;

import static org.fengyun.demo.poster.Canvas.color;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A concert of strings: four panels in the colours of the seasons, over which four strings swing. */
final class FourSeasons implements Artwork {
    private record Season(int ground, List<Integer> rings, int turn) {}

    private static final List<Season> SEASONS = List.of(
            new Season(0xDDE8C0, List.of(0x2F6B3A, 0x6FA84F, 0xF2B6C1, 0xF7F1DE, 0xE56B86), 0),
            new Season(0x0F4C75, List.of(0xF9D65C, 0x1B90C4, 0xBDE6F1, 0x0F4C75, 0xFFF6D8), 1),
            new Season(0xF3E9DC, List.of(0x20303F, 0x8FA9BC, 0xFFFFFF, 0x4F6D84, 0xD8E3EA), 3),
            new Season(0xC8471F, List.of(0x5A1F12, 0xF0932B, 0xF9E0AE, 0x8E2A14, 0xF6C453), 2));

    private static final Color INK = color(0x14181F);

    @Override
    public void paint(Canvas canvas) {
        canvas.sky(color(0xF7F1E3), color(0xF7F1E3));
        for (int panel = 0; panel < 4; panel++) {
            panel(canvas, SEASONS.get(panel), 176 + panel % 2 * 342.0, panel < 2 ? 50 : 605);
        }
        for (int string = 0; string < 4; string++) {
            string(canvas, 396 + string * 80.0, string);
        }
    }

    private static void panel(Canvas canvas, Season season, double x, double y) {
        var width = 332.0;
        var height = 545.0;
        var frame = new Rectangle2D.Double(x, y, width, height);
        canvas.fill(frame, color(season.ground()));
        var cornerX = season.turn() == 0 || season.turn() == 3 ? x + width : x;
        var cornerY = season.turn() < 2 ? y + height : y;
        canvas.within(frame, () -> {
            for (int ring = 0; ring < season.rings().size(); ring++) {
                canvas.disc(
                        cornerX,
                        cornerY,
                        318 - ring * 62.0,
                        color(season.rings().get(ring)));
            }
            dots(canvas, season, x, y);
        });
    }

    private static void dots(Canvas canvas, Season season, double x, double y) {
        var left = season.turn() == 0 || season.turn() == 3;
        var startY = season.turn() < 2 ? y + 46 : y + 545 - 46;
        var down = season.turn() < 2 ? 1 : -1;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5 - row; column++) {
                var dotX = left ? x + 46 + column * 56 : x + 332 - 46 - column * 56;
                var tone = color(season.rings().get((row + column) % 2 == 0 ? 0 : 4));
                var half = new Arc2D.Double(
                        dotX - 19, startY + down * row * 52 - 19, 38, 38, (row + column) * 90, 180, Arc2D.PIE);
                canvas.fill(half, tone);
            }
        }
    }

    /** The swing is widest in the middle, and is drawn as the many places where a string is. */
    private static void string(Canvas canvas, double x, int string) {
        for (int phase = -8; phase <= 8; phase++) {
            var alpha = 30 + Math.abs(phase) * 7;
            canvas.line(swing(x, string, phase / 8.0), 1.5, color(0xFFF9E8, alpha));
        }
        canvas.line(swing(x, string, 1), 4.2 - string * 0.5, INK);
        canvas.disc(x, 26, 8, INK).disc(x, 1174, 8, INK);
    }

    private static Path2D swing(double x, int string, double phase) {
        var path = new Path2D.Double();
        path.moveTo(x, 26);
        for (int y = 26; y <= 1174; y += 4) {
            var along = (y - 26) / 1148.0;
            var envelope = Math.sin(Math.PI * along);
            path.lineTo(x + Math.sin(Math.PI * along * (string + 2)) * envelope * phase * 34, y);
        }
        return path;
    }
}
