package org.fengyun.deploy.cloudhost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code cloudhost.yaml}. */
public final class CloudHost {
    private CloudHost() {}

    /** What is in the file, or all that is wrong with it. */
    public sealed interface Reading {}

    /** @param services in the order of the file */
    public record Accepted(List<Service> services) implements Reading {}

    /** @param lines one a finding: {@code FILE:LINE: field: what is wrong, and the remedy} */
    public record Refused(List<String> lines) implements Reading {}

    /**
     * @param checkout where the folders of the services are, with their {@code environment.json}
     * @throws IOException if the file cannot be read
     */
    public static Reading read(Path file, Path checkout) throws IOException {
        var findings = new Findings();
        var services = declared(file, findings);
        NameRules.check(services, findings);
        for (var service : services) {
            KnativeForm.SERVICE.check(service.document(), findings);
            service.name()
                    .ifPresent(name -> Environment.of(checkout, name.text())
                            .ifPresentOrElse(
                                    environment ->
                                            Rules.ALL.forEach(rules -> rules.check(service, environment, findings)),
                                    () -> findings.add(
                                            name,
                                            "there is no %1$s/environment.json: write the name of a service of this project"
                                                    .formatted(name.text()))));
        }
        return findings.all().isEmpty()
                ? new Accepted(services.stream().map(Service::of).toList())
                : new Refused(findings.all().stream()
                        .map(finding -> finding.in(file.getFileName().toString()))
                        .toList());
    }

    private static List<Declared> declared(Path file, Findings findings) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var services = YamlFile.documents(content, findings).stream()
                    .map(Declared::new)
                    .toList();
            if (services.isEmpty() && findings.all().isEmpty()) {
                findings.add(1, "file", "declares no service: is it the right one?");
            }
            return services;
        }
    }
}
