package org.fengyun.benchmarks.comparison;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of several measurements, and how far they lie apart. */
record Spread(double median, double least, double most) {
    static Spread of(List<Result> results, ToDoubleFunction<Result> what) {
        var sorted = results.stream().mapToDouble(what).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
