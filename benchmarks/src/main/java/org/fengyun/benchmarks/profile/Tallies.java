package org.fengyun.benchmarks.profile;

import java.util.Comparator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/** Sums by name, the largest first when they are told. */
final class Tallies {
    private final Map<String, Double> sums = new TreeMap<>();

    void add(String name, double amount) {
        sums.merge(name, amount, Double::sum);
    }

    double of(String name) {
        return sums.getOrDefault(name, 0.0);
    }

    double total() {
        return sums.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Lines of a table with two columns, at most so many. */
    String lines(int atMost, DoubleFunction<String> amount) {
        var text = new StringJoiner("\n");
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(atMost)
                .forEach(sum -> text.add("| " + sum.getKey() + " | " + amount.apply(sum.getValue()) + " |"));
        return text.toString();
    }
}
