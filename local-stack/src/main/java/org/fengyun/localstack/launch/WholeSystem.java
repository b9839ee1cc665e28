package org.fengyun.localstack.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengyun.localstack.launch.Children.Stage;
import org.fengyun.localstack.process.ServiceProcess;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.servers.Bucket;
import org.fengyun.localstack.servers.DatabaseServer;
import org.fengyun.localstack.servers.LocalServer;
import org.fengyun.localstack.servers.ObjectStoreServer;
import org.fengyun.localstack.servers.RedisServer;

/** Starts the servers and the services, each with its environment, and adds them to the children. */
final class WholeSystem {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> COMMON = List.of("-XX:+UseSerialGC", "-Dserver.address=127.0.0.1");
    private static final List<String> EDGE = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
    private static final List<String> CORE = List.of("-Xmx512m");

    private final PortPlan ports;
    private final Secrets secrets;
    private final Layout layout;
    private final Programs programs;
    private final Environments environments;
    private final Children children;
    private final Progress progress;

    WholeSystem(
            PortPlan ports, Secrets secrets, Layout layout, Programs programs, Children children, Progress progress) {
        this.ports = ports;
        this.secrets = secrets;
        this.layout = layout;
        this.programs = programs;
        this.environments = new Environments(ports, secrets, layout);
        this.children = children;
        this.progress = progress;
    }

    /** Returns when everything is ready. */
    void start() throws InterruptedException {
        progress.say("starting the servers and the services (their logs: " + layout.log("*") + ")");
        var steps = new Steps(progress);
        steps.takeAll(Map.of(
                "the database", () -> overItsData(layout.database(), this::database),
                "Redis", () -> overItsData(layout.redis(), this::redis),
                "the object store", () -> overItsData(layout.objects(), this::objectStore),
                "wechat-simulator",
                        () -> service("wechat-simulator", Stage.CORE, EDGE, environments.wechatSimulator())));
        steps.takeAll(Map.of(
                "ticketing-service",
                        () -> service("ticketing-service", Stage.CORE, CORE, environments.ticketingService()),
                "miniprogram-api", () -> service("miniprogram-api", Stage.EDGES, EDGE, environments.miniprogramApi()),
                "admin-service", () -> service("admin-service", Stage.EDGES, EDGE, environments.adminService())));
    }

    /** Names the way out when a server fails over data of an earlier start; over none, starting over would not help. */
    private static void overItsData(Path folder, Runnable start) {
        var hasData = Files.exists(folder);
        try {
            start.run();
        } catch (StartFailure failure) {
            throw hasData ? orStartOver(failure) : failure;
        }
    }

    private static StartFailure orStartOver(StartFailure failure) {
        return new StartFailure(
                "%s%nIf the data is broken or of another version, start over without it: ./run --fresh (deletes what .local/ holds)"
                        .formatted(failure.getMessage()),
                failure);
    }

    private void database() {
        var password = secrets.get("MYSQL_PASSWORD");
        var server = DatabaseServer.start(
                ports.database(), layout.database(), layout.log("database"), Environments.DATABASE_USER, password);
        started(server, ports.database());
        server.createDatabase(Environments.DATABASE);
    }

    private void redis() {
        started(RedisServer.start(ports.redis(), layout.redis(), layout.log("redis")), ports.redis());
    }

    private void objectStore() {
        var accessKey = secrets.get("OBJECT_STORE_ACCESS_KEY");
        var secretKey = secrets.get("OBJECT_STORE_SECRET_KEY");
        var server = ObjectStoreServer.start(
                ports.objectStore(), layout.objects(), layout.log("object-store"), accessKey, secretKey);
        started(server, ports.objectStore());
        new Bucket(server.endpoint(), Environments.BUCKET, accessKey, secretKey).create();
    }

    private void started(LocalServer server, int port) {
        children.add(Stage.SERVERS, server.process());
        progress.say("ready: %s on port %d".formatted(server.version(), port));
    }

    private void service(String name, Stage stage, List<String> flags, Map<String, String> environment) {
        var wanted = Stream.concat(COMMON.stream(), flags.stream()).toList();
        var program = programs.of(name, layout.jar(name), wanted);
        var variables = new HashMap<>(environment);
        variables.putAll(program.variables());
        var service = ServiceProcess.start(name, program.jar(), program.flags(), variables, layout.log(name));
        children.add(stage, service.process());
        service.awaitReady(LIMIT);
        children.whenStopped(service.process(), () -> programs.ended(name));
        progress.say("ready: %s on %s".formatted(name, service.url()));
    }
}
