package org.fengyun.endtoend.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tests of this checkout, as they are written. */
final class TestSources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private TestSources() {}

    /** @throws IllegalStateException if there is no such class */
    static String of(String module, String className) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            var file = files.filter(path -> path.endsWith(className + ".java")).findFirst();
            return Files.readString(file.orElseThrow(() -> new IllegalStateException("there is no " + className)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
