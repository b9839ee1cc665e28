package org.fengyun.deploy.cloudhost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.deploy.cloudhost.CloudHost.Accepted;
import org.fengyun.deploy.cloudhost.CloudHost.Refused;

/** {@code deploy/check [FILE]}. */
public final class Check {
    private static final String FILE = "cloudhost.yaml";

    private final Path checkout;
    private final PrintStream out;

    public Check(Path checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    /** The exit status: 0 for a file that would run, 1 for findings, 2 where there is none to check. */
    public int run(List<String> arguments) {
        var file = arguments.isEmpty() ? checkout.resolve(FILE) : Path.of(arguments.getFirst());
        try {
            return switch (CloudHost.read(file, checkout)) {
                case Accepted(var services) -> {
                    out.printf("%s: %d services, nothing to object to%n", file.getFileName(), services.size());
                    yield 0;
                }
                case Refused(var lines) -> {
                    lines.forEach(out::println);
                    yield 1;
                }
            };
        } catch (IOException _) {
            out.printf("%s cannot be read: name a file, or none for %s of the project%n", file, FILE);
            return 2;
        }
    }
}
