package org.fengyun.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.servers.Folders;

/**
 * Where everything lies.
 *
 * @param root the project's folder
 */
record Layout(Path root) {

    private static final long NEEDED = 1L << 30;
    private static final List<String> DATA =
            List.of("database", "redis", "objects", "simulator", "programs", "secrets.properties", "children");

    Path local() {
        return root.resolve(".local");
    }

    Path database() {
        return local().resolve("database");
    }

    Path redis() {
        return local().resolve("redis");
    }

    Path objects() {
        return local().resolve("objects");
    }

    Path simulator() {
        return local().resolve("simulator");
    }

    Path programs() {
        return local().resolve("programs");
    }

    Path secrets() {
        return local().resolve("secrets.properties");
    }

    Path log(String name) {
        return local().resolve("logs").resolve(name + ".log");
    }

    Path jar(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** Makes the folder for the data. */
    void prepare() {
        try {
            Files.createDirectories(local().resolve("logs"));
            Files.createDirectories(simulator());
        } catch (IOException e) {
            throw new StartFailure(
                    "The folder %s cannot be made or written (%s). Move away what stands there, or set its rights."
                            .formatted(local(), e),
                    e);
        }
    }

    /** Deletes the data and the secrets, and keeps the logs. */
    void deleteData() {
        try {
            for (var name : DATA) {
                Folders.delete(local().resolve(name));
            }
        } catch (IOException e) {
            throw new StartFailure("The data in " + local() + " cannot be deleted: " + e, e);
        }
    }

    void requireSpace() {
        try {
            requireSpace(Files.getFileStore(local()).getUsableSpace());
        } catch (IOException e) {
            throw new StartFailure("The free space at " + local() + " cannot be told: " + e, e);
        }
    }

    /** @param usable bytes */
    void requireSpace(long usable) {
        if (usable < NEEDED) {
            throw new StartFailure(
                    "Only %d MiB are free where %s lies, and the servers need at least 1024. Free some space and start again."
                            .formatted(usable >> 20, local()));
        }
    }
}
