package org.fengyun.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.ServiceProcess;
import org.fengyun.localstack.testing.TestServers;

/**
 * The whole system with two instances of ticketing-service, started once for all tests of this JVM and stopped with it. The
 * services have the environment that they have in containers, and nothing else.
 */
final class Cluster {
    static final String SERVICE_TOKEN = "the token of the edges, for end-to-end tests";
    static final String ADMIN_PASSWORD = "a password for tests";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final Path LOGS = Path.of("target", "logs").toAbsolutePath();
    private static final String SANDBOX_KEY = "a key of the sandbox, for end-to-end tests";
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dserver.address=127.0.0.1");

    private final Map<String, ServiceProcess> services = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final String database = TestServers.mysql().newDatabase();
    private final String bucket = TestServers.objectStore().newBucket();

    private Cluster() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        // the first instance migrates the schema, so it is up before the second begins
        start("wechat-simulator", "wechat-simulator", simulator());
        start("ticketing-service", "ticketing-service-1", ticketing("ticketing-service-1"));
        awaitAll();
        start("ticketing-service", "ticketing-service-2", ticketing("ticketing-service-2"));
        start("miniprogram-api", "miniprogram-api", miniprogram());
        start("admin-service", "admin-service", admin());
        awaitAll();
    }

    private static final class Shared {
        static final Cluster CLUSTER = new Cluster();
    }

    static Cluster shared() {
        return Shared.CLUSTER;
    }

    /** Both instances of the core. */
    List<URI> cores() {
        return List.of(URI.create(url("ticketing-service-1")), URI.create(url("ticketing-service-2")));
    }

    /** What the demo's program wants to know. */
    Map<String, String> demo() {
        return Map.of(
                "ADMIN_URL", url("admin-service"),
                "ADMIN_USERNAME", "admin",
                "ADMIN_PASSWORD", ADMIN_PASSWORD,
                "MINIPROGRAM_API_URL", url("miniprogram-api"),
                "WECHAT_GATEWAY_URL", url("wechat-simulator"),
                "TICKETING_SERVICE_URL", url("ticketing-service-1"),
                "SERVICE_TOKEN", SERVICE_TOKEN);
    }

    static Path jar(String module) {
        return MODULES.resolve(module).resolve("target").resolve(module + ".jar");
    }

    static Path log(String name) {
        try {
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LOGS.resolve(name + ".log");
    }

    private void start(String module, String name, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("PORT", Integer.toString(port(name)));
        services.put(name, ServiceProcess.start(name, jar(module), FLAGS, variables, log(name)));
    }

    private void awaitAll() {
        services.values().forEach(service -> service.awaitReady(START));
    }

    private void stop() {
        new ArrayList<>(services.values()).forEach(ServiceProcess::close);
    }

    private Map<String, String> ticketing(String name) {
        var mysql = TestServers.mysql();
        return Map.of(
                "MYSQL_ADDRESS", mysql.address(),
                "MYSQL_USERNAME", mysql.username(),
                "MYSQL_PASSWORD", mysql.password(),
                "MYSQL_DATABASE", database,
                "REDIS_URL", TestServers.redis().url(),
                "SERVICE_TOKEN", SERVICE_TOKEN,
                "TICKET_SIGNING_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "PUBLIC_URL", url(name),
                "SANDBOX_PAYMENT_URL", url("wechat-simulator"),
                "SANDBOX_PAYMENT_KEY", SANDBOX_KEY);
    }

    private Map<String, String> miniprogram() {
        var variables = new HashMap<>(objectStore());
        variables.putAll(Map.of(
                "REDIS_URL",
                TestServers.redis().url(),
                "TICKETING_SERVICE_URL",
                url("ticketing-service-1"),
                "SERVICE_TOKEN",
                SERVICE_TOKEN,
                "WECHAT_IDENTITY_HEADERS",
                "trusted",
                "WECHAT_APP_ID",
                "wx-end-to-end",
                "WECHAT_APP_SECRET",
                "secret-of-the-mini-program",
                "WECHAT_API_URL",
                url("wechat-simulator"),
                "BUYER_TOKEN_KEY",
                Base64.getEncoder().encodeToString(new byte[32])));
        return variables;
    }

    private Map<String, String> admin() {
        var variables = new HashMap<>(objectStore());
        variables.putAll(Map.of(
                "TICKETING_SERVICE_URL",
                url("ticketing-service-2"),
                "SERVICE_TOKEN",
                SERVICE_TOKEN,
                "ADMIN_USERNAME",
                "admin",
                "ADMIN_PASSWORD",
                ADMIN_PASSWORD));
        return variables;
    }

    private Map<String, String> simulator() {
        return Map.of(
                "SIMULATOR_DATA",
                Path.of("target", "simulator-" + database).toAbsolutePath().toString(),
                "SANDBOX_PAYMENT_KEY",
                SANDBOX_KEY,
                "MINIPROGRAM_API_URL",
                url("miniprogram-api"),
                "WECHAT_APP_ID",
                "wx-end-to-end",
                "WECHAT_APP_SECRET",
                "secret-of-the-mini-program",
                "PUBLIC_URL",
                url("wechat-simulator"));
    }

    private Map<String, String> objectStore() {
        var store = TestServers.objectStore();
        return Map.of(
                "OBJECT_STORE_ENDPOINT", store.endpoint(),
                "OBJECT_STORE_REGION", store.region(),
                "OBJECT_STORE_BUCKET", bucket,
                "OBJECT_STORE_ACCESS_KEY", store.accessKey(),
                "OBJECT_STORE_SECRET_KEY", store.secretKey(),
                "OBJECT_STORE_ADDRESSING", "path");
    }

    private String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    private int port(String name) {
        return ports.computeIfAbsent(name, _ -> freePort());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
