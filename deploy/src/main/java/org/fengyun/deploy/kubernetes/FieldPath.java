package org.fengyun.deploy.kubernetes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonPointer;

/** Where in a document, such as {@code spec.template.spec.containers[0].image}. */
final class FieldPath {
    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    private FieldPath() {}

    static String of(JsonPointer pointer) {
        return INDEX.matcher(pointer.toString())
                .replaceAll("[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }

    static String of(List<Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null
                        ? "[%d]".formatted(step.getIndex())
                        : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
