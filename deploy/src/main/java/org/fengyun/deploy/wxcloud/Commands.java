package org.fengyun.deploy.wxcloud;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.deploy.cloudhost.CloudHost;
import org.fengyun.deploy.cloudhost.CloudHost.Accepted;
import org.fengyun.deploy.cloudhost.CloudHost.Refused;
import org.fengyun.deploy.cloudhost.Service;
import org.fengyun.deploy.wxcloud.Options.Misuse;

/** {@code deploy/wxcloud/commands}: prints a script and runs nothing. */
public final class Commands {
    private final Path checkout;
    private final PrintStream out;
    private final PrintStream err;

    public Commands(Path checkout, PrintStream out, PrintStream err) {
        this.checkout = checkout;
        this.out = out;
        this.err = err;
    }

    /** The exit status: 0 with the script printed, 1 for a file that is refused, 2 for a wrong call. */
    public int run(List<String> arguments) {
        try {
            var options = Options.of(arguments);
            var file = options.value("--file").map(Path::of).orElse(checkout.resolve("cloudhost.yaml"));
            return switch (CloudHost.read(file, checkout)) {
                case Accepted(var services) -> {
                    out.print(Actions.script(options, chosen(services, options.services())));
                    yield 0;
                }
                case Refused(var lines) -> {
                    lines.forEach(err::println);
                    yield 1;
                }
            };
        } catch (Misuse misuse) {
            err.println(misuse.getMessage());
        } catch (IOException _) {
            err.println("cloudhost.yaml cannot be read: is it there?");
        }
        return 2;
    }

    /** In the order of the file, which has the core before the edges that call it; all where none is named. */
    private static List<Service> chosen(List<Service> services, List<String> names) {
        var known = services.stream().map(Service::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Misuse("There is no service %s: take of %s.".formatted(name, String.join(", ", known)));
        });
        return services.stream()
                .filter(service -> names.isEmpty() || names.contains(service.name()))
                .toList();
    }
}
