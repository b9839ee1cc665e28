package org.fengyun.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StoreTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    private record Note(String text, int copies) {}

    @Test
    void whatWasChangedSurvivesARestart() {
        try (var store = Store.open(folder, JSON)) {
            var notes = store.drawer("notes", Note.class);
            store.change(() -> put(notes, new Note("票", 1)));
        }
        try (var store = Store.open(folder, JSON)) {
            assertThat(store.drawer("notes", Note.class).find("票")).contains(new Note("票", 1));
        }
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        try (var store = Store.open(folder, JSON)) {
            var notes = store.drawer("notes", Note.class);
            var others = store.drawer("others", Note.class);
            store.change(() -> put(notes, new Note("a", 1)));

            assertThatThrownBy(() -> store.change(() -> {
                        put(notes, new Note("a", 2));
                        put(others, new Note("b", 1));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(notes.all()).containsExactly(new Note("a", 1));
            assertThat(others.all()).isEmpty();
        }
    }

    @Test
    void changesAtTheSameTimeDoNotLoseEachOther() {
        try (var store = Store.open(folder, JSON)) {
            var notes = store.drawer("notes", Note.class);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 200; i++) {
                    threads.execute(() -> store.change(() -> put(
                            notes,
                            new Note("a", notes.find("a").map(Note::copies).orElse(0) + 1))));
                }
            }
            assertThat(notes.find("a")).contains(new Note("a", 200));
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        try (var _ = Store.open(folder, JSON)) {
            assertThatThrownBy(() -> Store.open(folder, JSON))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void aBrokenFileIsRefusedWithAdvice() throws IOException {
        Files.writeString(folder.resolve("simulator.mv"), "this is no store".repeat(1000));

        assertThatThrownBy(() -> Store.open(folder, JSON))
                .isInstanceOfSatisfying(
                        StoreUnusable.class,
                        unusable -> assertThat(advice(unusable))
                                .contains("SIMULATOR_DATA")
                                .contains("simulator.mv"));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Store.open(file.resolve("below"), JSON)).isInstanceOf(StoreUnusable.class);
    }

    private static String advice(StoreUnusable unusable) {
        return String.valueOf(
                new StoreUnusableAnalyzer().analyze(unusable, unusable).getAction());
    }

    private static Note put(Drawer<Note> drawer, Note note) {
        drawer.put(note.text(), note);
        return note;
    }
}
