package org.fengyun.endtoend.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/** A copy of the sources, in which bugs are planted one after the other; what was built for one is built on for the next. */
record Checkout(Path root) {
    /** Copies what git knows or would take, as it stands now; what the copy has built before is kept. */
    static Checkout copy(Path original, Path root) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(original.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var files = new Scanner(git.getInputStream(), UTF_8)
                .useDelimiter("\0")
                .tokens()
                .toList();
        if (git.waitFor() != 0) {
            throw new IllegalStateException("git does not list the files of " + original);
        }
        for (var file : files) {
            refresh(original.resolve(file), root.resolve(file));
        }
        return new Checkout(root);
    }

    private static void refresh(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(from) || (Files.exists(to) && Files.mismatch(from, to) < 0)) {
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        // so that Maven sees that it changed
        Files.setLastModifiedTime(to, FileTime.from(Instant.now()));
    }

    /**
     * Plants a bug. Returns what the files were before.
     *
     * @throws IllegalStateException if there is not what it would change
     */
    Map<Path, String> plant(Bug bug) throws IOException {
        var before = new HashMap<Path, String>();
        var after = new HashMap<Path, String>();
        for (var change : bug.changes()) {
            var file = root.resolve(change.file());
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("there is no " + change.file());
            }
            var text = Files.readString(file);
            before.putIfAbsent(file, text);
            after.put(file, change.in(after.getOrDefault(file, text)));
        }
        write(after);
        return before;
    }

    void write(Map<Path, String> texts) throws IOException {
        for (var text : texts.entrySet()) {
            Files.writeString(text.getKey(), text.getValue());
        }
    }
}
