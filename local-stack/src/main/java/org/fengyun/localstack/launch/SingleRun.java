package org.fengyun.localstack.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengyun.localstack.process.StartFailure;
import org.jspecify.annotations.Nullable;

/** Holds the data folder for one run; the system lets go of it even when the run is killed. */
final class SingleRun implements AutoCloseable {

    // Not a FileChannel: its writes fail in a thread that is interrupted, which is how a run ends.
    private final RandomAccessFile file;

    private SingleRun(RandomAccessFile file) {
        this.file = file;
    }

    /** @throws StartFailure if another run holds it */
    static SingleRun of(Path local) {
        var path = local.resolve("lock");
        try {
            var file = new RandomAccessFile(path.toFile(), "rw");
            if (tryLock(file) == null) {
                file.close();
                throw new StartFailure(
                        "Another ./run (process %s) uses %s. Stop that one first: Ctrl-C in its terminal, or kill %1$s"
                                .formatted(Files.readString(path).strip(), local));
            }
            file.setLength(0);
            file.writeBytes(ProcessHandle.current().pid() + "\n");
            return new SingleRun(file);
        } catch (IOException e) {
            throw new StartFailure("The lock " + path + " cannot be taken: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.setLength(0);
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
