package org.fengyun.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One instance of a service: an executable jar that listens on {@code PORT} and tells at {@code /readyz} that it is ready. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final ChildProcess process;
    private final URI url;

    private ServiceProcess(ChildProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts an instance; does not wait until it is ready.
     *
     * @param name how messages call it
     * @param flags of the JVM
     * @param environment the whole environment, with {@code PORT}; only the locale is added
     * @param log gets all that it prints; written anew
     * @throws StartFailure if the jar is missing
     */
    public static ServiceProcess start(
            String name, Path jar, List<String> flags, Map<String, String> environment, Path log) {
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure(name + " is not built: " + jar + " is missing. Build it: mvn -DskipTests package");
        }
        var url = URI.create("http://127.0.0.1:" + environment.get("PORT"));
        var words = JavaProgram.words(flags, jar, List.of());
        return new ServiceProcess(ChildProcess.start(name, words, JavaProgram.environment(environment), log), url);
    }

    /** Where it listens, {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** The program behind it. */
    public ChildProcess process() {
        return process;
    }

    /**
     * Returns when {@code /readyz} answers 200.
     *
     * @throws StartFailure if the instance ends first, or the time is over; with the last lines of its log
     */
    public void awaitReady(Duration limit) {
        try (var client = HttpClient.newBuilder().connectTimeout(PROBE).build()) {
            Readiness.await(process, () -> isReady(client), limit);
        }
    }

    private boolean isReady(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/readyz"))
                    .timeout(PROBE)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it at once, as a power cut would (SIGKILL). */
    public void kill() {
        process.kill();
    }

    /** Asks it to end, and returns when it is gone. */
    @Override
    public void close() {
        process.close();
    }
}
