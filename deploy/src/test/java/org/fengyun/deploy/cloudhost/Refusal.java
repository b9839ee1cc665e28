package org.fengyun.deploy.cloudhost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A change to the document of a service, and what is said of it. */
record Refusal(String service, List<Change> changes, List<Told> told) {

    record Change(String old, String changed) {}

    /** @param at what stands first on the line that is named */
    record Told(String at, String field, String reason) {}

    static Refusal change(String service, String old, String changed) {
        return new Refusal(service, List.of(new Change(old, changed)), List.of());
    }

    Refusal andChange(String old, String changed) {
        var more = new ArrayList<>(changes);
        more.add(new Change(old, changed));
        return new Refusal(service, more, told);
    }

    Refusal tells(String at, String field, String reason) {
        var more = new ArrayList<>(told);
        more.add(new Told(at, field, reason));
        return new Refusal(service, changes, more);
    }

    Edited edited() throws IOException {
        var edited = Edited.original();
        for (var change : changes) {
            edited = edited.with(service, change.old(), change.changed());
        }
        return edited;
    }

    /** Each begins so. */
    List<String> expected() throws IOException {
        var edited = edited();
        return told.stream()
                .map(it ->
                        "cloudhost.yaml:%d: %s: %s".formatted(edited.line(service, it.at()), it.field(), it.reason()))
                .toList();
    }

    @Override
    public String toString() {
        return told.getFirst().field() + " " + told.getFirst().reason();
    }
}
