package org.fengyun.localstack.launch;

import java.util.ArrayDeque;
import java.util.List;
import org.fengyun.localstack.process.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants of this run.
 *
 * @param fresh whether to throw the data away first
 * @param tour whether to play the tour and end, instead of waiting
 * @param portBase the first of the ports
 */
record Options(boolean fresh, boolean tour, int portBase) {

    private static final int DEFAULT_BASE = 8080;

    /** @throws StartFailure on anything unknown */
    static Options of(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var options = new Options(false, false, DEFAULT_BASE);
        while (!rest.isEmpty()) {
            var word = rest.pop();
            options = switch (word) {
                case "--fresh" -> new Options(true, options.tour, options.portBase);
                case "--tour" -> new Options(options.fresh, true, options.portBase);
                case "--port-base" -> new Options(options.fresh, options.tour, port(rest.poll()));
                default -> throw new StartFailure("Unknown option '" + word + "'. See ./run --help");
            };
        }
        return options;
    }

    private static int port(@Nullable String word) {
        if (word == null || !word.matches("\\d{4,5}")) {
            throw new StartFailure("--port-base takes a number from 1024 to " + PortPlan.HIGHEST_BASE + ".");
        }
        return Integer.parseInt(word);
    }
}
