package org.fengyun.deploy.kubernetes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Behind {@code deploy/kubernetes/check}, which hands it what kustomize rendered. */
public final class Check {
    private final Path checkout;
    private final PrintStream out;

    public Check(Path checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    /** The exit status: 0 for files that a cluster would run, 1 for findings, 2 where there is none to check. */
    public int run(List<String> files) {
        if (files.isEmpty()) {
            out.println("Name files that kustomize has rendered, or run deploy/kubernetes/check");
            return 2;
        }
        return files.stream().mapToInt(file -> check(Path.of(file))).max().orElse(0);
    }

    private int check(Path file) {
        try {
            var findings = new Findings();
            var documents = Manifests.read(file, checkout, findings);
            findings.all()
                    .forEach(
                            finding -> out.println(finding.in(file.getFileName().toString())));
            if (findings.all().isEmpty()) {
                out.printf("%s: %d documents, nothing to object to%n", file.getFileName(), documents);
            }
            return findings.all().isEmpty() ? 0 : 1;
        } catch (IOException _) {
            out.printf("%s cannot be read%n", file);
            return 2;
        }
    }
}
