package org.fengyun.benchmarks.stage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.fengyun.localstack.extraction.ExtractedJars;
import org.fengyun.localstack.process.ServiceProcess;

/** Starts the measured programs, each a process of its own over one schema, and stops them. */
public final class Programs implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final ExtractedJars EXTRACTED =
            new ExtractedJars(Path.of("target", "programs").toAbsolutePath());

    private final Servers servers;
    private final String schema;
    private final Ports ports;
    private final Path logs;
    private final List<String> flags;
    private final String token = UUID.randomUUID().toString();
    private final ConcurrentLinkedDeque<ServiceProcess> running = new ConcurrentLinkedDeque<>();

    /** @param flags of every JVM */
    public Programs(Servers servers, String schema, Ports ports, Path logs, List<String> flags) {
        this.servers = servers;
        this.schema = schema;
        this.ports = ports;
        this.logs = logs;
        this.flags = flags;
    }

    /** What whoever calls ticketing-service proves itself by. */
    public String token() {
        return token;
    }

    /** Starts ticketing-service as it is built, extracted, and waits until it is ready. */
    public ServiceProcess core(String name, List<String> further) {
        return start(name, MODULES.resolve("ticketing-service/target/ticketing-service.jar"), further);
    }

    /** Starts a program of this module, and waits until it is ready. */
    public ServiceProcess own(String name) {
        return start(name, MODULES.resolve("benchmarks/target/benchmarks.jar"), List.of("-Dprogram=" + name));
    }

    private ServiceProcess start(String name, Path jar, List<String> further) {
        var all = Stream.of(flags, List.of("-Dserver.address=127.0.0.1"), further)
                .flatMap(List::stream)
                .toList();
        var process = ServiceProcess.start(name, EXTRACTED.of(jar), all, environment(), logs.resolve(name + ".log"));
        running.push(process);
        process.awaitReady(START);
        return process;
    }

    private Map<String, String> environment() {
        var variables = new HashMap<String, String>();
        variables.put("PORT", Integer.toString(ports.next()));
        variables.put("MYSQL_ADDRESS", servers.mysql().address());
        variables.put("MYSQL_USERNAME", servers.mysql().username());
        variables.put("MYSQL_PASSWORD", servers.mysql().password());
        variables.put("MYSQL_DATABASE", schema);
        variables.put("REDIS_URL", servers.redisUrl());
        variables.put("SERVICE_TOKEN", token);
        var key = token.replace("-", "").getBytes(US_ASCII);
        for (var name : List.of("TICKET_SIGNING_KEY", "IDENTITY_ENCRYPTION_KEY", "IDENTITY_HASH_KEY")) {
            variables.put(name, Base64.getEncoder().encodeToString(key));
        }
        variables.put("PUBLIC_URL", "http://127.0.0.1");
        // nobody pays here
        variables.put("SANDBOX_PAYMENT_URL", "http://127.0.0.1:9");
        variables.put("SANDBOX_PAYMENT_KEY", token);
        // else holds of early rounds would be given back during later ones
        variables.put("SALE_HOLD_FOR", "1d");
        Optional.ofNullable(System.getenv("MYSQL_CONNECTIONS")).ifPresent(n -> variables.put("MYSQL_CONNECTIONS", n));
        return variables;
    }

    /** Where a process listens. */
    public static InetSocketAddress address(URI url) {
        return new InetSocketAddress(url.getHost(), url.getPort());
    }

    @Override
    public void close() {
        running.parallelStream().forEach(ServiceProcess::close);
    }
}
