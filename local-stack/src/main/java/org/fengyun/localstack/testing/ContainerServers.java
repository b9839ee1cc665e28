package org.fengyun.localstack.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengyun.localstack.servers.Bucket;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.localstack.servers.RedisInfo;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.mysql.MySQLContainer;

/** The servers of production, each in a container that Testcontainers takes away when the JVM ends. */
final class ContainerServers implements ServerKind {

    static final ContainerServers INSTANCE = new ContainerServers();

    private static final int REDIS_PORT = 6379;
    private static final int S3PROXY_PORT = 80;
    private static final String BUCKET = "test-bucket";
    private static final String REGION = "us-east-1";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private ContainerServers() {}

    static ServerKind required() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    SETTING + " is 'containers', but no Docker engine answers. Start one, set DOCKER_HOST, or unset "
                            + SETTING + ".");
        }
        return INSTANCE;
    }

    /** Asks only where there is a trace of an engine, since Testcontainers reports a missing one as a long error. */
    static boolean engineAnswers() {
        return traceOfAnEngine() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean traceOfAnEngine() {
        var home = Path.of(System.getProperty("user.home"));
        var sockets = Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"),
                home.resolve(".testcontainers.properties"),
                Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"));
        return System.getenv("DOCKER_HOST") != null || sockets.anyMatch(Files::exists);
    }

    @Override
    // Not closed here: the container lives as long as the JVM, and Testcontainers ends it then.
    @SuppressWarnings("resource")
    public MySqlAccess mysql() {
        var container = new MySQLContainer("mysql:9.7")
                .withUsername("root")
                .withPassword(UUID.randomUUID().toString())
                .withCommand("--default-time-zone=+00:00", "--max-connections=300")
                .withStartupTimeout(LIMIT);
        keepPort(container, MySQLContainer.MYSQL_PORT);
        container.start();
        var access = new MySqlAccess(
                container.getHost() + ":" + container.getMappedPort(MySQLContainer.MYSQL_PORT),
                container.getUsername(),
                container.getPassword(),
                new ContainerPower(container, () -> answers(container)));
        ServerKind.announce("MySQL " + access.version() + " in a container");
        return access;
    }

    @Override
    @SuppressWarnings("resource")
    public RedisAccess redis() {
        var container = new GenericContainer<>("redis:8.0")
                .withExposedPorts(REDIS_PORT)
                .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*\\n", 1))
                .withStartupTimeout(LIMIT);
        keepPort(container, REDIS_PORT);
        container.start();
        var port = container.getMappedPort(REDIS_PORT);
        var info = new RedisInfo(container.getHost(), port);
        ServerKind.announce("Redis " + info.version().orElse("(does not answer)") + " in a container");
        var power = new ContainerPower(container, () -> info.version().isPresent());
        return new RedisAccess("redis://" + container.getHost() + ":" + port, power);
    }

    /** The engine gives a container that it starts again another port of the host, unless it was told which. */
    private static void keepPort(GenericContainer<?> container, int port) {
        container.setPortBindings(List.of(Ports.free() + ":" + port));
    }

    private static boolean answers(MySQLContainer database) {
        var url = database.getJdbcUrl() + "?allowPublicKeyRetrieval=true&sslMode=DISABLED";
        try (var connection = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    @SuppressWarnings("resource")
    public ObjectStoreAccess objectStore() {
        var secretKey = UUID.randomUUID().toString();
        var container = new GenericContainer<>("andrewgaul/s3proxy:4.1.0")
                .withEnv("S3PROXY_IDENTITY", "test")
                .withEnv("S3PROXY_CREDENTIAL", secretKey)
                .withExposedPorts(S3PROXY_PORT)
                .waitingFor(Wait.forHttp("/healthz").forPort(S3PROXY_PORT).forStatusCode(200))
                .withStartupTimeout(LIMIT);
        container.start();
        var endpoint = "http://" + container.getHost() + ":" + container.getMappedPort(S3PROXY_PORT);
        new Bucket(endpoint, BUCKET, "test", secretKey).create();
        ServerKind.announce("S3Proxy 4.1.0 in a container");
        return new ObjectStoreAccess(endpoint, REGION, BUCKET, "test", secretKey);
    }
}
