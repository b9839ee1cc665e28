package org.fengyun.deploy.cloudhost;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Value.Fields;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** A service as a document declares it. What is missing or of another form is not there: {@link KnativeForm} tells of it. */
record Declared(Value document) {

    Optional<Scalar> name() {
        return document.fields("metadata").flatMap(metadata -> metadata.scalar("name"));
    }

    Optional<Scalar> annotation(String name) {
        return document.fields("metadata")
                .flatMap(metadata -> metadata.fields("annotations"))
                .flatMap(annotations -> annotations.scalar(name));
    }

    /** Whether anybody on the internet may call it. */
    boolean isPublic() {
        return document.fields("metadata")
                .flatMap(metadata -> metadata.fields("labels"))
                .flatMap(labels -> labels.find(KnativeForm.VISIBILITY))
                .isEmpty();
    }

    Optional<Scalar> scale(String annotation) {
        return template()
                .flatMap(template -> template.fields("metadata"))
                .flatMap(metadata -> metadata.fields("annotations"))
                .flatMap(annotations -> annotations.scalar(annotation));
    }

    Optional<Fields> container() {
        return revision().stream()
                .flatMap(revision -> revision.items("containers").stream())
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .findFirst();
    }

    Stream<Value> volumes() {
        return revision().stream().flatMap(revision -> revision.items("volumes").stream());
    }

    Stream<Value> mounts() {
        return container().stream().flatMap(container -> container.items("volumeMounts").stream());
    }

    Optional<Scalar> port() {
        return container().stream()
                .flatMap(container -> container.items("ports").stream())
                .flatMap(port -> port.scalar("containerPort").stream())
                .findFirst();
    }

    Optional<Fields> resources(String kind) {
        return container().flatMap(container -> container.fields("resources")).flatMap(sizes -> sizes.fields(kind));
    }

    List<Setting> settings() {
        return container().stream()
                .flatMap(container -> container.items("env").stream())
                .flatMap(entry -> Setting.of(entry).stream())
                .toList();
    }

    List<Value> traffic() {
        return document.fields("spec").map(spec -> spec.items("traffic")).orElse(List.of());
    }

    private Optional<Fields> template() {
        return document.fields("spec").flatMap(spec -> spec.fields("template"));
    }

    private Optional<Fields> revision() {
        return template().flatMap(template -> template.fields("spec"));
    }
}
