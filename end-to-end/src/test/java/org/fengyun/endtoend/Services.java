package org.fengyun.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.ServiceProcess;

/** The processes of a system by their names, and the ports at which they find each other. They end with this JVM. */
final class Services {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Path LOGS = Path.of("target", "logs").toAbsolutePath();
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dserver.address=127.0.0.1");

    private final Map<String, ServiceProcess> running = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private int started;

    Services() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Where it listens or will listen; a process that is started in the place of another has the address of that one. */
    String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** @param program of whichever release */
    void start(Path program, String name, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("PORT", Integer.toString(port(name)));
        started++;
        var log = log("%02d-%s".formatted(started, name));
        running.put(name, ServiceProcess.start(name, program, FLAGS, variables, log));
    }

    void awaitReady() {
        running.values().forEach(service -> service.awaitReady(START));
    }

    /** Ends it at once, as a power cut would. */
    void kill(String name) {
        if (!running.containsKey(name)) {
            throw new IllegalArgumentException(name + " does not run");
        }
        killIfRunning(name);
    }

    void killIfRunning(String name) {
        var service = running.remove(name);
        if (service != null) {
            service.kill();
            service.close();
        }
    }

    /** Asks it to end (SIGTERM), ends it by force if it has not within the time that it has, and gives its exit status. */
    int terminate(String name) {
        var service = running.remove(name);
        if (service == null) {
            throw new IllegalArgumentException(name + " does not run");
        }
        service.process().stop(STOP);
        return service.process().exitStatus();
    }

    static Path log(String name) {
        try {
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LOGS.resolve(name + ".log");
    }

    void stop() {
        new ArrayList<>(running.values()).forEach(ServiceProcess::close);
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
