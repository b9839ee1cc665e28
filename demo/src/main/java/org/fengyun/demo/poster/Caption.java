package org.fengyun.demo.poster;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.util.Optional;

/** Where a title stands: one character under the other, as old posters have it. */
record Caption(int x, int y, int size, Color color) {

    void letter(Canvas canvas, String title) {
        fontFor(title).ifPresent(font -> {
            var graphics = canvas.graphics();
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(font);
            graphics.setColor(color);
            var line = y + size;
            for (var character :
                    title.codePoints().mapToObj(Character::toString).toList()) {
                graphics.drawString(character, x, line);
                line += size * 11 / 10;
            }
        });
    }

    /** A Java without a font system throws where it should answer that there is none. */
    private Optional<Font> fontFor(String title) {
        try {
            var font = new Font(Font.SERIF, Font.BOLD, size);
            return font.canDisplayUpTo(title) == -1 ? Optional.of(font) : Optional.empty();
        } catch (RuntimeException | InternalError | LinkageError _) {
            return Optional.empty();
        }
    }
}
