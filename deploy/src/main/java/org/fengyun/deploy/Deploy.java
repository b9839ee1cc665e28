package org.fengyun.deploy;

import java.nio.file.Path;
import java.util.List;
import org.fengyun.deploy.cloudhost.Check;
import org.fengyun.deploy.wxcloud.Commands;

/** Behind the scripts of this folder, which say where the checkout is: {@code -Dcheckout}. */
final class Deploy {
    private Deploy() {}

    static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("checkout", "."));
        var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        var status = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "check" -> new Check(checkout, System.out).run(rest);
            case "kubernetes" -> new org.fengyun.deploy.kubernetes.Check(checkout, System.out).run(rest);
            case "wxcloud" -> new Commands(checkout, System.out, System.err).run(rest);
            default ->
                throw new IllegalArgumentException(
                        "Run deploy/check, deploy/kubernetes/check or deploy/wxcloud/commands.");
        };
        System.exit(status);
    }
}
