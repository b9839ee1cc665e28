package org.fengyun.localstack.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fengyun.localstack.process.StartFailure;

/**
 * The programs of the servers, unpacked once per user of this machine: in {@code FENGYUN_CACHE}, else in
 * {@code ~/.cache/fengyun-ticketing}.
 */
final class Binaries {

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    static Binaries ofThisUser() {
        return in(Optional.ofNullable(System.getenv("FENGYUN_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "fengyun-ticketing")));
    }

    static Binaries in(Path folder) {
        return new Binaries(folder.toAbsolutePath());
    }

    /** Gives what stands under the name, and unpacks it first if it is missing; one program of this machine at a time. */
    synchronized Path get(String name, Unpacking unpacking) {
        var wanted = folder.resolve(name);
        try {
            if (!Files.exists(wanted)) {
                Files.createDirectories(folder);
                unpackAlone(wanted, unpacking);
            }
            return wanted;
        } catch (IOException e) {
            throw new StartFailure(
                    "The servers cannot be unpacked into %s (%s). Make it writable, free some space (1 GiB), or set FENGYUN_CACHE to another folder."
                            .formatted(folder, e),
                    e);
        }
    }

    private void unpackAlone(Path wanted, Unpacking unpacking) throws IOException {
        try (var channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(wanted)) {
                var half = Folders.emptied(folder.resolve(wanted.getFileName() + ".half"));
                unpacking.into(half);
                Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Puts a server's program into an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
