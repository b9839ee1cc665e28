package org.fengyun.ticketing.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file of migrations, as far as it can be read without a server. */
record Migration(String file, List<Statement> statements) {
    /** What is passed over or kept as one: a comment, a text in quotes, the end of a statement. */
    private static final Pattern PIECE = Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|;", Pattern.DOTALL);

    /** @param line where it begins, from 1 */
    record Statement(int line, String sql) {}

    static Migration of(String file, String text) {
        var statements = new ArrayList<Statement>();
        var plain = PIECE.matcher(text)
                .replaceAll(piece -> switch (piece.group().charAt(0)) {
                    case ';' -> "\0";
                    case '\'' -> piece.group().replace("\\", "\\\\").replace("$", "\\$");
                    default -> piece.group().replaceAll("[^\n]", "");
                });
        var line = 1;
        for (var part : plain.split("\0", -1)) {
            var leading = part.length() - part.stripLeading().length();
            if (!part.isBlank()) {
                statements.add(new Statement(line + lines(part.substring(0, leading)), part.strip()));
            }
            line += lines(part);
        }
        return new Migration(file, List.copyOf(statements));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }
}
