package org.fengyun.deploy.cloudhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.deploy.cloudhost.CloudHost.Accepted;
import org.fengyun.deploy.cloudhost.CloudHost.Refused;

/** The project's own {@code cloudhost.yaml}, as it is or changed. */
record Edited(String text) {
    static final Path CHECKOUT = Path.of("..");

    static Edited original() throws IOException {
        return new Edited(Files.readString(CHECKOUT.resolve("cloudhost.yaml")));
    }

    /** Changes the first {@code old} of a service's document, which has to be there. */
    Edited with(String service, String old, String changed) {
        var at = find(service, old);
        return new Edited(text.substring(0, at) + changed + text.substring(at + old.length()));
    }

    /** The line of the first {@code wanted} in a service's document. */
    int line(String service, String wanted) {
        var before = text.substring(0, find(service, wanted));
        return before.length() - before.replace("\n", "").length() + 1;
    }

    /** What stands between the lines of a service's document. */
    String document(String service) {
        var end = text.indexOf("\n---\n", start(service));
        return text.substring(start(service), end < 0 ? text.length() : end + 1);
    }

    private int find(String service, String wanted) {
        var at = text.indexOf(wanted, start(service));
        assertThat(at).as("%s has %s", service, wanted).isNotNegative();
        return at;
    }

    /** Its comments are of the document too. */
    private int start(String service) {
        var container = text.indexOf("        - name: " + service + "\n");
        assertThat(container).as(service).isNotNegative();
        return text.lastIndexOf("\n---\n", container) + "\n---\n".length();
    }

    /** None where it is accepted. */
    List<String> findings(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("cloudhost.yaml"), text);
        return switch (CloudHost.read(file, CHECKOUT)) {
            case Accepted _ -> List.of();
            case Refused(var lines) -> lines;
        };
    }
}
