package org.fengyun.endtoend.drill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.endtoend.Books;
import org.fengyun.endtoend.CoreCalls;
import org.fengyun.endtoend.Database;
import org.fengyun.endtoend.Provider;

/** The composed system of all drills, at ports of its own. It is down until it is asked to come up, and goes with the last drill. */
final class Composed implements AutoCloseable {
    static final String CORE = "ticketing-service";
    static final String BUYERS_EDGE = "miniprogram-api";
    static final List<String> SERVICES = List.of(CORE, BUYERS_EDGE, "admin-service");

    /** All that is built here. */
    static final List<String> OURS = Stream.concat(SERVICES.stream(), Stream.of("wechat-simulator", "balancer"))
            .toList();

    /** All that does not end by itself. */
    static final List<String> ALL = Stream.concat(Stream.of("mysql", "redis", "object-store"), OURS.stream())
            .toList();

    static final String LAST_RELEASE = "0.1.0";
    private static final Path LOG = Path.of("target", "drills.log");
    private static final Duration SERVING_WITHIN = Duration.ofSeconds(60);

    private final Compose compose = Compose.ofDrills();
    private final ComposeFile file = ComposeFile.of(compose);

    Compose compose() {
        return compose;
    }

    ComposeFile file() {
        return file;
    }

    /** The same with the images of the release before, which {@code deploy/previous-release/images} makes, and today's as the next. */
    Compose lastRelease() {
        return compose.with("VERSION", LAST_RELEASE).with("NEXT_VERSION", file.version(CORE));
    }

    /** Brings up what is not up, and returns when all of it serves. */
    void up() {
        up(compose);
    }

    /** As {@link #up()} does, with files that are filled otherwise. */
    void up(Compose filled, String... options) {
        filled.call(Stream.of(Stream.of("up", "--detach", "--wait", "--no-build"), Stream.of(options), ALL.stream())
                .flatMap(words -> words)
                .toArray(String[]::new));
        awaitServing();
    }

    /** Returns when each can be reached through the balancer. */
    void awaitServing() {
        await("all services behind the balancer")
                .pollInSameThread()
                .atMost(SERVING_WITHIN)
                .until(() -> Ports.DOORS.stream().allMatch(port -> isReady(address(port))));
    }

    static boolean isReady(URI address) {
        return new Line(address, _ -> {}).get("/readyz").isGood();
    }

    /** Puts the demo in, where it is not in yet. */
    void seed() {
        compose.call("run", "--rm", "--no-deps", "demo", "seed");
    }

    URI address(String port) {
        return URI.create("http://127.0.0.1:" + compose.port(port));
    }

    URI buyers() {
        return address(Ports.BUYERS);
    }

    URI simulator() {
        return address(Ports.SIMULATOR);
    }

    CoreCalls core() {
        return new CoreCalls(List.of(address(Ports.CORE)), file.variable(CORE, "SERVICE_TOKEN"));
    }

    Books books(String showId) {
        return new Books(database(), provider(), showId);
    }

    Provider provider() {
        return new Provider(simulator().toString(), file.variable(CORE, "SANDBOX_PAYMENT_KEY"));
    }

    Database database() {
        var url = "jdbc:mysql://127.0.0.1:%s/%s?allowPublicKeyRetrieval=true&sslMode=DISABLED"
                .formatted(compose.port(Ports.MYSQL), file.variable(CORE, "MYSQL_DATABASE"));
        return new Database(url, file.variable(CORE, "MYSQL_USERNAME"), file.variable(CORE, "MYSQL_PASSWORD"));
    }

    /** Takes it down with its data, and keeps its logs. */
    @Override
    public void close() {
        try {
            Files.writeString(LOG, compose.call("--profile", "*", "logs", "--no-color", "--timestamps"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compose.call("--profile", "*", "down", "--volumes", "--remove-orphans", "--timeout", "3");
        }
    }
}
