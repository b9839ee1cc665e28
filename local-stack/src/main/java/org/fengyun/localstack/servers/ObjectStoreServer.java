package org.fengyun.localstack.servers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengyun.localstack.process.ChildProcess;
import org.fengyun.localstack.process.JavaProgram;
import org.fengyun.localstack.process.Readiness;
import org.fengyun.localstack.process.StartFailure;

/** S3Proxy on 127.0.0.1 over a folder, as a program of its own. Buckets are addressed by path. */
public final class ObjectStoreServer implements LocalServer {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String VERSION = "4.1.0";
    private static final String JAR = "s3proxy-" + VERSION + ".jar";
    private static final List<String> MODEST = List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final ChildProcess process;
    private final int port;

    private ObjectStoreServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param folder keeps the objects, a folder per bucket; made if missing
     * @throws StartFailure if the server does not start
     */
    public static ObjectStoreServer start(int port, Path folder, Path log, String accessKey, String secretKey) {
        var jar = Binaries.ofThisUser()
                .get("s3proxy-" + VERSION, ObjectStoreServer::unpack)
                .resolve(JAR);
        try {
            var settings = settings(port, folder.toAbsolutePath(), accessKey, secretKey);
            var words = JavaProgram.words(MODEST, jar, List.of("--properties", settings.toString()));
            var process = ChildProcess.start("object-store", words, JavaProgram.environment(Map.of()), log);
            var server = new ObjectStoreServer(process, port);
            server.awaitReady(settings);
            return server;
        } catch (IOException e) {
            throw new StartFailure("The object store's folder %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = ObjectStoreServer.class.getResourceAsStream(JAR)) {
            if (packed == null) {
                throw new FileNotFoundException(JAR + " in local-stack; build the module with Maven");
            }
            Files.copy(packed, folder.resolve(JAR));
        }
    }

    /** A file and not words or variables, so that the secret key shows in no list of processes. */
    private static Path settings(int port, Path folder, String accessKey, String secretKey) throws IOException {
        var buckets = Files.createDirectories(folder.resolve("buckets"));
        var file = folder.resolve("s3proxy.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """.formatted(port, accessKey, secretKey, buckets));
    }

    private void awaitReady(Path settings) throws IOException {
        try {
            Readiness.await(process, this::answers, LIMIT);
        } catch (StartFailure failure) {
            close();
            throw failure;
        } finally {
            Files.delete(settings);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Where it listens, {@code http://host:port}. */
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public String version() {
        return "S3Proxy " + VERSION;
    }
}
