package org.fengyun.deploy.cloudhost;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands at a place of a YAML document. */
sealed interface Value {

    /** Counted from 1. */
    int line();

    /** From the document's root, such as {@code spec.template.spec.containers[0].image}. */
    String field();

    enum Kind {
        TEXT("text: put it in quotes"),
        NUMBER("a whole number, without quotes"),
        FLAG("true or false, without quotes"),
        NOTHING("nothing");

        final String wanted;

        Kind(String wanted) {
            this.wanted = wanted;
        }
    }

    record Scalar(int line, String field, Kind kind, String text) implements Value {}

    record Items(int line, String field, List<Value> values) implements Value {}

    /** @param line of the key that it stands behind */
    record Fields(int line, String field, Map<String, Value> values) implements Value {

        Optional<Value> find(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    default Optional<Fields> fields(String name) {
        return at(name).filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    default Optional<Scalar> scalar(String name) {
        return at(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** None where there is no list. */
    default List<Value> items(String name) {
        return at(name).filter(Items.class::isInstance)
                .map(Items.class::cast)
                .map(Items::values)
                .orElse(List.of());
    }

    private Optional<Value> at(String name) {
        return this instanceof Fields fields ? fields.find(name) : Optional.empty();
    }
}
