package org.fengyun.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengyun.localstack.extraction.ExtractedJars;

/**
 * The services' jars, extracted, beside an archive of their classes that the JVM makes when a service first ends: together
 * they halve the work of every later start.
 */
final class ExtractedPrograms implements Programs {

    private static final String ARCHIVE = "classes.jsa";
    private static final String NEW_ARCHIVE = "classes.jsa.new";
    private static final String SILENT = "-Xlog:cds*=off,aot*=off";

    private final Path folder;
    private final ExtractedJars jars;

    ExtractedPrograms(Path folder) {
        this.folder = folder;
        this.jars = new ExtractedJars(folder);
    }

    @Override
    public Program of(String name, Path jar, List<String> flags) {
        var extracted = jars.of(jar);
        if (extracted.equals(jar)) {
            return new Program(jar, flags, Map.of());
        }
        var all = Stream.concat(flags.stream(), archive(folder.resolve(name)).stream())
                .toList();
        return new Program(extracted, all, Map.of());
    }

    // Silent, since the JVM warns of every class that it cannot archive.
    private static List<String> archive(Path extracted) {
        var archive = extracted.resolve(ARCHIVE);
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, SILENT)
                : List.of("-XX:ArchiveClassesAtExit=" + extracted.resolve(NEW_ARCHIVE), SILENT);
    }

    /**
     * Takes the archive into use that the JVM has just made, if it has; only for a service that was ready and ended
     * orderly, since the archive of another would lack classes or its end, for good.
     */
    @Override
    public void ended(String name) {
        var extracted = folder.resolve(name);
        try {
            if (Files.exists(extracted.resolve(NEW_ARCHIVE))) {
                Files.move(extracted.resolve(NEW_ARCHIVE), extracted.resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
