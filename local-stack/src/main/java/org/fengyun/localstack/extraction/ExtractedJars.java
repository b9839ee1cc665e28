package org.fengyun.localstack.extraction;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.JavaProgram;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.servers.Folders;

/**
 * Executable jars of Spring Boot, extracted by its own tool into one folder: they start sooner, and virtual threads that load
 * classes do not keep each other from going on (docs/decisions/0031-threads-that-load-classes.md). Several programs may share
 * the folder, but threads of one program must not ask for the same jar at once.
 */
public final class ExtractedJars {

    private final Path folder;

    /** @param folder made when the first jar is extracted */
    public ExtractedJars(Path folder) {
        this.folder = folder;
    }

    /**
     * Gives the program to start instead of the jar, in a folder of the jar's name that is the caller's to put more into;
     * extracted anew, and without what was put there, whenever the jar differs. The jar itself where it is not Spring
     * Boot's, or is not there.
     *
     * @throws StartFailure if it cannot be extracted
     */
    public Path of(Path jar) {
        try {
            if (!Files.isRegularFile(jar) || !isExecutableOfSpringBoot(jar)) {
                return jar;
            }
            var name = jar.getFileName().toString();
            var wanted = folder.resolve(name.replaceFirst("\\.jar$", ""));
            if (!isFrom(jar, wanted)) {
                extractAlone(jar, wanted);
            }
            return wanted.resolve(name);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be extracted into %s: %s".formatted(jar, folder, e), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The extraction of " + jar + " was interrupted.");
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

    private void extractAlone(Path jar, Path wanted) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var lock = wanted.resolveSibling(wanted.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!isFrom(jar, wanted)) {
                extract(jar, wanted);
            }
        }
    }

    private void extract(Path jar, Path wanted) throws IOException, InterruptedException {
        var half = wanted.resolveSibling(wanted.getFileName() + ".half");
        Folders.delete(half);
        Folders.delete(wanted);
        var flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools");
        var words = JavaProgram.words(flags, jar, List.of("extract", "--destination", half.toString()));
        var log = wanted.resolveSibling(wanted.getFileName() + ".log");
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
