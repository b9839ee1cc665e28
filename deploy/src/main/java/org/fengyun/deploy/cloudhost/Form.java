package org.fengyun.deploy.cloudhost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.deploy.cloudhost.Value.Kind;

/** What a value has to look like, whatever it means. */
sealed interface Form {

    void check(Value value, Findings findings);

    /** One of a kind, and exactly this where {@code only} is not empty. */
    record Scalar(Kind kind, String only) implements Form {
        @Override
        public void check(Value value, Findings findings) {
            if (!(value instanceof Value.Scalar scalar) || scalar.kind() != kind) {
                findings.add(value, "has to be " + kind.wanted);
            } else if (!only.isEmpty() && !scalar.text().equals(only)) {
                findings.add(value, "is %s: write %s".formatted(scalar.text(), only));
            }
        }
    }

    record Whole(int least, int most) implements Form {
        @Override
        public void check(Value value, Findings findings) {
            if (!(value instanceof Value.Scalar scalar) || scalar.kind() != Kind.NUMBER) {
                findings.add(value, "has to be " + Kind.NUMBER.wanted);
            } else if (!Numbers.within(scalar.text(), least, most)) {
                findings.add(value, "is %s: write a number from %d to %d".formatted(scalar.text(), least, most));
            }
        }
    }

    record Listing(Form each, int most) implements Form {
        @Override
        public void check(Value value, Findings findings) {
            if (!(value instanceof Value.Items items)) {
                findings.add(value, "has to be a list");
                return;
            }
            if (items.values().isEmpty() || items.values().size() > most) {
                findings.add(
                        value,
                        "has %d entries: write from 1 to %d"
                                .formatted(items.values().size(), most));
            }
            items.values().forEach(item -> each.check(item, findings));
        }
    }

    /** @param needed why a field has to be there, and what to write */
    record Mapping(Map<String, Form> known, Map<String, String> needed) implements Form {

        Mapping needs(String name, Form form, String why) {
            var more = new LinkedHashMap<>(needed);
            more.put(name, why);
            return new Mapping(takes(name, form).known, more);
        }

        Mapping takes(String name, Form form) {
            var more = new LinkedHashMap<>(known);
            more.put(name, form);
            return new Mapping(more, needed);
        }

        @Override
        public void check(Value value, Findings findings) {
            if (!(value instanceof Value.Fields fields)) {
                findings.add(value, "has to have fields (%s)".formatted(names()));
                return;
            }
            needed.forEach((name, why) -> {
                if (fields.find(name).isEmpty()) {
                    findings.add(fields.line(), path(fields, name), "is missing: " + why);
                }
            });
            fields.values().forEach((name, field) -> check(name, field, findings));
        }

        private void check(String name, Value field, Findings findings) {
            var form = known.get(name);
            if (form == null) {
                findings.add(field, "is no field that is taken here (%s): take it out".formatted(names()));
            } else {
                form.check(field, findings);
            }
        }

        private String names() {
            return known.isEmpty() ? "none is" : String.join(", ", known.keySet());
        }

        private static String path(Value.Fields fields, String name) {
            return fields.field().isEmpty() ? name : fields.field() + "." + name;
        }
    }

    static Mapping fields() {
        return new Mapping(Map.of(), Map.of());
    }

    static Form listOf(Form each) {
        return new Listing(each, Integer.MAX_VALUE);
    }

    static Form oneOf(Form each) {
        return new Listing(each, 1);
    }

    static Form text() {
        return new Scalar(Kind.TEXT, "");
    }

    static Form flag() {
        return new Scalar(Kind.FLAG, "");
    }

    static Form exactly(String text) {
        return new Scalar(List.of("true", "false").contains(text) ? Kind.FLAG : Kind.TEXT, text);
    }

    static Form whole(int least, int most) {
        return new Whole(least, most);
    }
}
