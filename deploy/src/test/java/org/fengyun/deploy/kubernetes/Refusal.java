package org.fengyun.deploy.kubernetes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A change to a document of an overlay, and all that is said of it. */
record Refusal(String overlay, String document, List<Change> changes, List<Told> told) {

    record Change(String old, String changed) {}

    record Told(String document, String field, String reason) {}

    /** Of production. */
    static Refusal change(String document, String old, String changed) {
        return new Refusal("production", document, List.of(new Change(old, changed)), List.of());
    }

    /** Of all that is optional. */
    static Refusal changeFull(String document, String old, String changed) {
        return new Refusal("full", document, List.of(new Change(old, changed)), List.of());
    }

    Refusal andChange(String old, String changed) {
        var more = new ArrayList<>(changes);
        more.add(new Change(old, changed));
        return new Refusal(overlay, document, more, told);
    }

    /** Of the document itself. */
    Refusal tells(String field, String reason) {
        return tellsOf(document, field, reason);
    }

    Refusal tellsOf(String other, String field, String reason) {
        var more = new ArrayList<>(told);
        more.add(new Told(other, field, reason));
        return new Refusal(overlay, document, changes, more);
    }

    Edited edited() throws IOException {
        var edited = Edited.of(overlay);
        for (var change : changes) {
            edited = edited.with(document, change.old(), change.changed());
        }
        return edited;
    }

    /** Each begins so. */
    List<String> expected() throws IOException {
        var original = Edited.of(overlay);
        return told.stream()
                .map(it -> "edited.yaml: %s: %s: %s"
                        .formatted(
                                it.document().equals(document) ? original.whole(document) : it.document(),
                                it.field(),
                                it.reason()))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return told.getFirst().field() + " " + told.getFirst().reason();
    }
}
