package org.fengyun.localstack.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.servers.Ports;

/**
 * The services as they lie in an image, each in a folder of its name: {@code application.jar}, and {@code jvm.options} with
 * what its JVM is told there. When one ends its JVM leaves {@code application.aotconf} beside them, from which an AOT cache
 * is made (JEP 514, JEP 515).
 */
final class TrainedPrograms implements Programs {

    private final Path folder;

    TrainedPrograms(Path folder) {
        this.folder = folder;
    }

    /** Takes nothing of this machine's flags: a JVM refuses a cache that was made under others. */
    @Override
    public Program of(String name, Path jar, List<String> flags) {
        var program = folder.resolve(name);
        var record = List.of(
                "@" + program.resolve("jvm.options"),
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + configuration(name),
                "-Dserver.address=127.0.0.1");
        return new Program(program.resolve("application.jar"), record, asDeployed());
    }

    /** What is set wherever there are containers, and not here: its classes are to be learnt too. */
    private static Map<String, String> asDeployed() {
        return Map.of("LOG_FORMAT", "json", "METRICS_PORT", Integer.toString(Ports.free()));
    }

    @Override
    public void ended(String name) {
        if (!Files.exists(configuration(name))) {
            throw new StartFailure("The JVM of " + name + " has left nothing that it learnt at " + configuration(name));
        }
    }

    private Path configuration(String name) {
        return folder.resolve(name).resolve("application.aotconf");
    }
}
