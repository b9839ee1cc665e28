package org.fengyun.miniprogram.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.localstack.servers.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a Redis of its own, because it stops it. */
class RedisStopsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    record Hall(String name) {}

    private final Shelf<Hall> halls = new Shelf<>("hall", Hall.class, MINUTE, MINUTE);
    private final int port = Ports.free();

    @TempDir
    private Path folder;

    @Test
    void readsGoOnWhileRedisIsGoneAndShareAgainWhenItIsBack() {
        try (var redis = new RedisOfTests("redis://127.0.0.1:" + port);
                var reads = new CachedReads(redis.reads(Clock.systemUTC()), new SimpleMeterRegistry())) {
            assertThat(reads.read(halls, "before", () -> new Hall("a")).value()).isEqualTo(new Hall("a"));

            try (var _ = start()) {
                awaitShared(redis, "first");
                reads.read(halls, "during", () -> new Hall("b"));
                assertThat(redis.memory().find("hall:during")).isPresent();
            }

            assertThat(reads.read(halls, "after", () -> new Hall("c")).value()).isEqualTo(new Hall("c"));
            assertThat(reads.read(halls, "during", () -> new Hall("never loaded"))
                            .value())
                    .isEqualTo(new Hall("b"));

            try (var _ = start()) {
                awaitShared(redis, "second");
            }
        }
    }

    @Test
    void aRedisThatAcceptsAndNeverAnswersIsTriedOnceAndThenLeftAlone() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var redis = new RedisOfTests("redis://127.0.0.1:" + silent.getLocalPort(), Duration.ofHours(1));
                var reads = new CachedReads(redis.reads(Clock.systemUTC()), new SimpleMeterRegistry())) {
            assertThat(reads.read(halls, "one", () -> new Hall("a")).value()).isEqualTo(new Hall("a"));
            assertThat(reads.read(halls, "two", () -> new Hall("b")).value()).isEqualTo(new Hall("b"));

            assertThat(connectionsTo(silent)).isEqualTo(1);
        }
    }

    /** Those that were made wait to be accepted. */
    private static int connectionsTo(ServerSocket silent) throws IOException {
        silent.setSoTimeout(100);
        var made = 0;
        try {
            while (true) {
                silent.accept().close();
                made++;
            }
        } catch (SocketTimeoutException _) {
            return made;
        }
    }

    private RedisServer start() {
        return RedisServer.start(port, folder.resolve("data"), folder.resolve("redis.log"));
    }

    private static void awaitShared(RedisOfTests redis, String name) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (redis.memory().find(name).isEmpty()) {
            assertThat(Instant.now()).as("Redis is not found again").isBefore(end);
            redis.memory().keep(name, "here", MINUTE);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
