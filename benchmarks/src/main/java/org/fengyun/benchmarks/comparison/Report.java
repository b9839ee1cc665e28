package org.fengyun.benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.fengyun.benchmarks.comparison.Schedule.Heat;

/** The results of all rounds, as Markdown. */
public final class Report {
    private static final double MICROS = 1_000;
    private static final int TARGET_CLIENTS = 256;
    private static final double TARGET_RATIO = 4;
    private static final double TARGET_SEATED = 0.5;
    private static final double TARGET_P99 = 250;

    private final List<Result> results;

    Report(List<Result> results) {
        this.results = List.copyOf(results);
    }

    /** One line for each contender and number of clients: medians. */
    public String table() {
        var text = new StringJoiner("\n", "", "\n");
        text.add(
                "| clients | what | orders/s | least–most | × baseline | p50 ms | p99 ms | worst ms | failed | orders a commit"
                        + " | µs of processor an order: clients / program / database |");
        text.add("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        heats().forEach(heat -> text.add(line(heat)));
        return text.toString();
    }

    private List<Heat> heats() {
        return results.stream()
                .map(Result::heat)
                .distinct()
                .sorted((one, other) -> one.clients() == other.clients()
                        ? one.contender().compareTo(other.contender())
                        : Integer.compare(one.clients(), other.clients()))
                .toList();
    }

    private String line(Heat heat) {
        var rate = spread(heat, Result::rate);
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(heat.clients()));
        cells.add(heat.contender().title());
        cells.add("%,.0f".formatted(rate.median()));
        cells.add("%,.0f–%,.0f".formatted(rate.least(), rate.most()));
        cells.add(ratio(heat, new Heat(Contender.BASELINE, heat.clients()))
                .map("%.2f"::formatted)
                .orElse("–"));
        cells.add(millis(heat, Result::p50));
        cells.add(millis(heat, Result::p99));
        cells.add("%.1f".formatted(spread(heat, Result::max).most() / MICROS));
        cells.add(Long.toString(of(heat).stream().mapToLong(Result::failures).sum()));
        cells.add("%.1f".formatted(spread(heat, Result::ordersACommit).median()));
        cells.add("%.0f / %.0f / %.0f"
                .formatted(
                        spread(heat, result -> result.cpu().clients()).median(),
                        spread(heat, result -> result.cpu().program()).median(),
                        spread(heat, result -> result.cpu().database()).median()));
        return "| " + String.join(" | ", cells) + " |";
    }

    /** What was asked for, and whether it was reached; of what was not measured nothing. */
    public String targets() {
        var text = new StringJoiner("\n", "", "\n");
        var general = new Heat(Contender.GENERAL, TARGET_CLIENTS);
        var seated = new Heat(Contender.SEATED, TARGET_CLIENTS);
        ratio(general, new Heat(Contender.BASELINE, TARGET_CLIENTS))
                .ifPresent(ratio -> text.add(verdict(
                        ratio >= TARGET_RATIO,
                        "at 256 clients %.2f times the baseline's durable orders/s; wanted 4".formatted(ratio))));
        if (!of(general).isEmpty()) {
            var p99 = spread(general, Result::p99).median() / MICROS;
            text.add(verdict(p99 < TARGET_P99, "p99 of %.1f ms; wanted under 250".formatted(p99)));
        }
        ratio(seated, general)
                .ifPresent(ratio -> text.add(verdict(
                        ratio >= TARGET_SEATED,
                        "best pairs at %.2f of the general rate; wanted 0.5".formatted(ratio))));
        return text.toString();
    }

    private static String verdict(boolean reached, String what) {
        return "- " + (reached ? "reached: " : "**not reached:** ") + what;
    }

    private Optional<Double> ratio(Heat heat, Heat other) {
        if (of(heat).isEmpty() || of(other).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(spread(heat, Result::rate).median()
                / spread(other, Result::rate).median());
    }

    private String millis(Heat heat, ToDoubleFunction<Result> micros) {
        return "%.1f".formatted(spread(heat, micros).median() / MICROS);
    }

    private Spread spread(Heat heat, ToDoubleFunction<Result> what) {
        return Spread.of(of(heat), what);
    }

    private List<Result> of(Heat heat) {
        return results.stream().filter(result -> result.heat().equals(heat)).toList();
    }
}
