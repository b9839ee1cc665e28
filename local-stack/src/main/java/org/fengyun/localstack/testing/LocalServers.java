package org.fengyun.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.fengyun.localstack.servers.Bucket;
import org.fengyun.localstack.servers.DatabaseServer;
import org.fengyun.localstack.servers.Folders;
import org.fengyun.localstack.servers.LocalServer;
import org.fengyun.localstack.servers.ObjectStoreServer;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.localstack.servers.RedisServer;

/** The servers of local-stack, on free ports, in a temporary folder that goes with the JVM. */
final class LocalServers implements ServerKind {

    static final LocalServers INSTANCE = new LocalServers();

    private static final String BUCKET = "test-bucket";
    private static final String REGION = "us-east-1";

    private final Path folder = temporaryFolder();
    private final List<LocalPower<?>> running = new CopyOnWriteArrayList<>();

    private LocalServers() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-servers-stop"));
    }

    @Override
    public MySqlAccess mysql() {
        var password = UUID.randomUUID().toString();
        var port = Ports.free();
        var power = started(() -> DatabaseServer.start(
                port, folder.resolve("database"), folder.resolve("database.log"), "test", password));
        return new MySqlAccess(power.server().address(), "test", password, power);
    }

    @Override
    public RedisAccess redis() {
        var port = Ports.free();
        var power = started(() -> RedisServer.start(port, folder.resolve("redis"), folder.resolve("redis.log")));
        return new RedisAccess(power.server().url(), power);
    }

    @Override
    public ObjectStoreAccess objectStore() {
        var secretKey = UUID.randomUUID().toString();
        var port = Ports.free();
        var server = started(() -> ObjectStoreServer.start(
                        port, folder.resolve("objects"), folder.resolve("object-store.log"), "test", secretKey))
                .server();
        new Bucket(server.endpoint(), BUCKET, "test", secretKey).create();
        return new ObjectStoreAccess(server.endpoint(), REGION, BUCKET, "test", secretKey);
    }

    private <S extends LocalServer> LocalPower<S> started(Supplier<S> start) {
        var power = new LocalPower<>(start);
        running.add(power);
        ServerKind.announce(power.server().version() + " of local-stack");
        return power;
    }

    private void stop() {
        running.forEach(LocalPower::close);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("fengyun-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
