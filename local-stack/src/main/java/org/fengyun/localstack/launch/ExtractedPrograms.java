package org.fengyun.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.JavaProgram;
import org.fengyun.localstack.servers.Folders;

/**
 * The services' jars, extracted by Spring Boot's own tool, beside an archive of their classes that the JVM makes when a
 * service first ends: together they halve the work of every later start. Extracted anew whenever the jar differs.
 */
final class ExtractedPrograms implements Programs {

    private static final String ARCHIVE = "classes.jsa";
    private static final String NEW_ARCHIVE = "classes.jsa.new";
    private static final String SILENT = "-Xlog:cds*=off,aot*=off";

    private final Path folder;

    ExtractedPrograms(Path folder) {
        this.folder = folder;
    }

    /** What to start instead of the jar; the jar itself where it is not Spring Boot's, or is not there. */
    @Override
    public Program of(String name, Path jar, List<String> flags) {
        try {
            if (!Files.isRegularFile(jar) || !isExecutableOfSpringBoot(jar)) {
                return new Program(jar, flags, Map.of());
            }
            var wanted = folder.resolve(name);
            if (!isFrom(jar, wanted)) {
                extract(jar, wanted);
            }
            var all = Stream.concat(flags.stream(), archive(wanted).stream()).toList();
            return new Program(wanted.resolve(jar.getFileName()), all, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Program(jar, flags, Map.of());
        }
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

    private static boolean isExecutableOfSpringBoot(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Spring-Boot-Version") != null;
        }
    }

    private static boolean isFrom(Path jar, Path extracted) throws IOException {
        var source = extracted.resolve("source");
        return Files.exists(source) && Files.readString(source).equals(checksum(jar));
    }

    private void extract(Path jar, Path wanted) throws IOException, InterruptedException {
        var half = folder.resolve(wanted.getFileName() + ".half");
        Folders.delete(half);
        Folders.delete(wanted);
        Files.createDirectories(folder);
        var flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools");
        var words = JavaProgram.words(flags, jar, List.of("extract", "--destination", half.toString()));
        var log = folder.resolve(wanted.getFileName() + ".log");
        try (var tool = ChildProcess.start("extract", words, JavaProgram.environment(Map.of()), log)) {
            if (tool.waitFor() != 0) {
                throw new IOException(tool.report("failed for " + jar));
            }
        }
        Files.writeString(half.resolve("source"), checksum(jar));
        Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Not the time of the file, which is the same for every build. */
    private static String checksum(Path jar) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(jar));
        return Files.size(jar) + " " + Long.toHexString(sum.getValue());
    }
}
