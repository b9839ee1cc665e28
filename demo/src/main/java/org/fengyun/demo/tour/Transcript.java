package org.fengyun.demo.tour;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fengyun.demo.door.Exchange;
import tools.jackson.databind.JsonNode;

/** Prints the steps, and each request and answer in a line, short and without what is secret. */
final class Transcript implements Consumer<Exchange> {
    private static final int WIDTH = 180;
    private static final Pattern LONG_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){30})(?:[^\"\\\\]|\\\\.){6,}\"");
    private static final Pattern SECRET = Pattern.compile("\"(token|code|prepayId|free)\":\"([^\"]{6})[^\"]{6,}\"");
    private static final Pattern KEY_IN_PATH = Pattern.compile("(/pay/.{6}).+");

    private final PrintStream out;
    private int step;
    private String lastLine = "";
    private int repeats;

    Transcript(PrintStream out) {
        this.out = out;
    }

    /** Plays a step; what it throws ends the tour. */
    <T> T step(String title, Supplier<T> play) {
        step++;
        out.printf("%n%2d. %s%n", step, title);
        var result = play.get();
        flush();
        out.println("    ✓");
        return result;
    }

    /** Plays a step that has no result. */
    void check(String title, Runnable play) {
        step(title, () -> {
            play.run();
            return title;
        });
    }

    void note(String text) {
        flush();
        out.println("      " + text);
    }

    void failed(String why) {
        flush();
        out.println("    ✗ " + why);
    }

    @Override
    public void accept(Exchange exchange) {
        var path = KEY_IN_PATH.matcher(exchange.path()).replaceFirst("$1…");
        var sent = exchange.sent().isEmpty() ? "" : " " + shortened(exchange.sent());
        var line = "    → %s %s%s%n    ← %d %s"
                .formatted(exchange.method(), path, sent, exchange.status(), shortened(exchange.body()));
        if (line.equals(lastLine)) {
            repeats++;
            return;
        }
        flush();
        out.println(line);
        lastLine = line;
    }

    private void flush() {
        if (repeats > 0) {
            out.println("      (asked %d times more, the same answer)".formatted(repeats));
        }
        repeats = 0;
        lastLine = "";
    }

    private static String shortened(JsonNode body) {
        if (body.isMissingNode()) {
            return "(no JSON)";
        }
        var lists = List.of("items", "zones", "rows");
        var counts = lists.stream()
                .filter(name -> body.path(name).isArray())
                .map(name -> "%d %s: ".formatted(body.path(name).size(), name))
                .findFirst()
                .orElse("");
        return counts + shortened(body.toString());
    }

    private static String shortened(String json) {
        var open = SECRET.matcher(json).replaceAll("\"$1\":\"$2…\"");
        var shown = LONG_TEXT.matcher(open).replaceAll("\"$1…\"");
        return shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH) + "…";
    }
}
