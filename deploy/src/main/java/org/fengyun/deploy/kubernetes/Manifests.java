package org.fengyun.deploy.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what kustomize rendered into the types of Kubernetes, and holds it to the rules. */
final class Manifests {
    private final Findings findings;
    private final List<Document<?>> documents = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean readable = true;

    private Manifests(Findings findings) {
        this.findings = findings;
    }

    /**
     * How many documents there are.
     *
     * @param checkout where the folders of the services are, with their {@code environment.json}
     */
    static int read(Path file, Path checkout, Findings findings) throws IOException {
        var manifests = new Manifests(findings);
        manifests.load(file);
        // Of what could not be read the rules would only say that it is missing.
        if (manifests.readable) {
            Rules.of(checkout).forEach(rule -> rule.check(new Rendered(manifests.documents), findings));
        }
        return manifests.documents.size();
    }

    private void load(Path file) throws IOException {
        try (var content = Files.newBufferedReader(file)) {
            for (var document : strictYaml().loadAll(content)) {
                take(document);
            }
            if (seen.isEmpty()) {
                refuse("YAML", "-", "has no document: is it the right file?");
            }
        } catch (YAMLException e) {
            refuse("YAML", "-", "cannot be read (%s)".formatted(e.getMessage()));
        }
    }

    private void refuse(String id, String field, String reason) {
        readable = false;
        findings.add(id, field, reason);
    }

    private static Yaml strictYaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private void take(Object content) {
        if (!(content instanceof Map<?, ?> document)) {
            refuse("YAML", "-", "a document is no mapping: take it out");
            return;
        }
        var metadata = document.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        var kind = text(document, "kind");
        var id = kind + "/" + text(metadata, "name");
        if (!seen.add(id + " in " + text(metadata, "namespace"))) {
            refuse(id, "metadata.name", "is there twice: take one of the two out");
            return;
        }
        Kind.of(text(document, "apiVersion"), kind)
                .ifPresentOrElse(
                        known -> read(document, metadata, known, id),
                        () -> refuse(
                                id,
                                "kind",
                                "%s %s is nothing that is judged here: write one of %s"
                                        .formatted(text(document, "apiVersion"), kind, Kind.known())));
    }

    private void read(Map<?, ?> document, Map<?, ?> metadata, Kind kind, String id) {
        if (kind.specified && !(document.get("spec") instanceof Map)) {
            refuse(id, "spec", "is missing: say what it is to be");
            return;
        }
        var resource = StrictReader.read(document, kind.type, wrong -> findings.add(id, wrong.field(), wrong.reason()));
        readable &= resource.isPresent();
        resource.ifPresent(it -> documents.add(
                new Document<>(text(document, "kind"), text(metadata, "namespace"), text(metadata, "name"), it)));
        if (!text(metadata, "name").matches("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?")) {
            findings.add(
                    id,
                    "metadata.name",
                    "is none that Kubernetes takes: write up to 63 of small letters, digits, - and .");
        }
        var namespace = !text(metadata, "namespace").isEmpty();
        if (kind.namespaced != namespace) {
            findings.add(
                    id,
                    "metadata.namespace",
                    namespace
                            ? "is of no namespace in Kubernetes: take it out"
                            : "is missing: set namespace in the kustomization of the overlay");
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
