package org.fengyun.deploy;

import java.nio.file.Path;
import java.util.List;
import org.fengyun.deploy.cloudhost.Check;

/** Behind the scripts of this folder, which give the checkout ({@code -Dcheckout}) and the folder of the caller. */
final class Deploy {
    private Deploy() {}

    static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("checkout", "."));
        var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        var status = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "check" -> new Check(checkout, System.out).run(rest);
            default -> throw new IllegalArgumentException("Run deploy/check.");
        };
        System.exit(status);
    }
}
