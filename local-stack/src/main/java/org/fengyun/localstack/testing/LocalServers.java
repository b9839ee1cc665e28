package org.fengyun.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final List<LocalServer> running = new CopyOnWriteArrayList<>();

    private LocalServers() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-servers-stop"));
    }

    @Override
    public MySqlAccess mysql() {
        var password = UUID.randomUUID().toString();
        var server = DatabaseServer.start(
                Ports.free(), folder.resolve("database"), folder.resolve("database.log"), "test", password);
        started(server);
        return new MySqlAccess(server.address(), "test", password);
    }

    @Override
    public RedisAccess redis() {
        var server = RedisServer.start(Ports.free(), folder.resolve("redis"), folder.resolve("redis.log"));
        started(server);
        return new RedisAccess(server.url());
    }

    @Override
    public ObjectStoreAccess objectStore() {
        var secretKey = UUID.randomUUID().toString();
        var server = ObjectStoreServer.start(
                Ports.free(), folder.resolve("objects"), folder.resolve("object-store.log"), "test", secretKey);
        started(server);
        new Bucket(server.endpoint(), BUCKET, "test", secretKey).create();
        return new ObjectStoreAccess(server.endpoint(), REGION, BUCKET, "test", secretKey);
    }

    private void started(LocalServer server) {
        running.add(server);
        ServerKind.announce(server.version() + " of local-stack");
    }

    private void stop() {
        running.forEach(LocalServer::close);
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
