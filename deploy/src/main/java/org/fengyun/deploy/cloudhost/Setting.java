package org.fengyun.deploy.cloudhost;

import java.util.Optional;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.Value.Scalar;

/** A variable that the file sets: plainly, or by naming where its value is kept. */
sealed interface Setting {

    Scalar name();

    record Plain(Scalar name, Scalar value) implements Setting {}

    /** @param object the ConfigMap or Secret */
    record Kept(Scalar name, boolean secret, Scalar object, Scalar key) implements Setting {}

    /** Neither of the two, or both. */
    record Unclear(Scalar name) implements Setting {}

    /** Nothing where it has no name. */
    static Optional<Setting> of(Value entry) {
        return entry.scalar("name").map(name -> of(name, entry));
    }

    private static Setting of(Scalar name, Value entry) {
        var ways = Stream.of(
                        entry.scalar("value").<Setting>map(value -> new Plain(name, value)),
                        kept(name, entry, "configMapKeyRef"),
                        kept(name, entry, "secretKeyRef"))
                .flatMap(Optional::stream)
                .toList();
        return ways.size() == 1 ? ways.getFirst() : new Unclear(name);
    }

    private static Optional<Setting> kept(Scalar name, Value entry, String kind) {
        return entry.fields("valueFrom")
                .flatMap(from -> from.fields(kind))
                .flatMap(reference -> reference
                        .scalar("name")
                        .flatMap(object -> reference
                                .scalar("key")
                                .map(key -> new Kept(name, kind.equals("secretKeyRef"), object, key))));
    }
}
