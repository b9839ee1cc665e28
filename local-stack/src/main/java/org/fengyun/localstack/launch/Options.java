package org.fengyun.localstack.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.fengyun.localstack.process.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants of this run.
 *
 * @param fresh whether to throw the data away first
 * @param tour whether to play the tour and end, instead of waiting
 * @param portBase the first of the ports
 * @param training where the services lie that are run so that the JVM learns from it, as the image build does
 */
record Options(boolean fresh, boolean tour, int portBase, Optional<Path> training) {

    private static final int DEFAULT_BASE = 8080;

    /** @throws StartFailure on anything unknown */
    static Options of(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var options = new Options(false, false, DEFAULT_BASE, Optional.empty());
        while (!rest.isEmpty()) {
            var word = rest.pop();
            options = switch (word) {
                case "--fresh" -> new Options(true, options.tour, options.portBase, options.training);
                case "--tour" -> new Options(options.fresh, true, options.portBase, options.training);
                case "--port-base" -> new Options(options.fresh, options.tour, port(rest.poll()), options.training);
                case "--train" -> new Options(options.fresh, options.tour, options.portBase, folder(rest.poll()));
                default -> throw new StartFailure("Unknown option '" + word + "'. See ./run --help");
            };
        }
        return options;
    }

    private static Optional<Path> folder(@Nullable String word) {
        if (word == null) {
            throw new StartFailure("--train takes the folder in which the services lie.");
        }
        return Optional.of(Path.of(word).toAbsolutePath());
    }

    private static int port(@Nullable String word) {
        if (word == null || !word.matches("\\d{4,5}")) {
            throw new StartFailure("--port-base takes a number from 1024 to " + PortPlan.HIGHEST_BASE + ".");
        }
        return Integer.parseInt(word);
    }
}
