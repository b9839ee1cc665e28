package org.fengyun.localstack.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengyun.localstack.process.StartFailure;

/**
 * The programs of the servers, unpacked once per user of this machine: in {@code FENGYUN_CACHE}, else in
 * {@code ~/.cache/fengyun-ticketing}.
 */
final class Binaries {

    // A lock on a file holds off other programs alone, not the other threads of this one.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    static Binaries ofThisUser() {
        var chosen = Optional.ofNullable(System.getenv("FENGYUN_CACHE")).map(Path::of);
        return in(chosen.orElseGet(() -> home().resolve(".cache/fengyun-ticketing")));
    }

    /** As the shell sees it: the JVM asks the system's list of users, which does not know the users of some containers. */
    private static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("HOME")).orElseGet(() -> System.getProperty("user.home")));
    }

    static Binaries in(Path folder) {
        return new Binaries(folder.toAbsolutePath());
    }

    /** Gives what stands under the name, and unpacks it first if it is missing; one program of this machine at a time. */
    Path get(String name, Unpacking unpacking) {
        var wanted = folder.resolve(name);
        IN_THIS_PROGRAM.lock();
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
        } finally {
            IN_THIS_PROGRAM.unlock();
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
