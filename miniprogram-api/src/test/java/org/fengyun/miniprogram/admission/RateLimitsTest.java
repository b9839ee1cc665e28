package org.fengyun.miniprogram.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengyun.localstack.servers.Ports;
import org.fengyun.localstack.servers.RedisServer;
import org.fengyun.localstack.testing.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RateLimitsTest {
    private static final Limit FIVE = new Limit("five", 5, false);
    private static final Limit FORTY_IN_ARREARS = new Limit("forty", 40, true);

    private final String caller = UUID.randomUUID().toString();

    @Test
    void callsWithinTheLimitAreLetThroughAndTheNextIsToldHowLongToWait() {
        try (var instance = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis()) {
            assertThat(letThrough(instance, FIVE, 5)).isEqualTo(5);

            assertThat(instance.wait(FIVE, caller)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(12));
            assertThat(instance.refused(FIVE)).isEqualTo(1);
        }
    }

    @Test
    void twoInstancesShareTheLimit() {
        try (var one = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis();
                var other = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis()) {
            assertThat(letThrough(one, FIVE, 3)).isEqualTo(3);

            assertThat(letThrough(other, FIVE, 5)).isEqualTo(2);
            assertThat(one.letsThrough(FIVE, caller)).isFalse();
        }
    }

    @Test
    void inArrearsTwoInstancesLetThroughWhatOneHadNotTold() {
        try (var one = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis();
                var other = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis()) {
            assertThat(letThrough(one, FORTY_IN_ARREARS, 40)).isEqualTo(40);

            // Two are a twentieth of forty; a few more come back while the test runs.
            assertThat(letThrough(other, FORTY_IN_ARREARS, 40)).isLessThan(20);
        }
    }

    @Test
    void oneCallersLimitIsNotAnothers() {
        try (var instance = new CountingInstance(TestServers.redis().url()).onceItCountsInRedis()) {
            assertThat(letThrough(instance, FIVE, 6)).isEqualTo(5);

            assertThat(instance.letsThrough(FIVE, "another than " + caller)).isTrue();
        }
    }

    @Test
    void noLimitIsNone() {
        try (var instance = new CountingInstance("redis://127.0.0.1:" + Ports.free())) {
            assertThat(letThrough(instance, new Limit("none", 0, false), 100)).isEqualTo(100);
        }
    }

    @Test
    void whileRedisIsGoneEachInstanceCountsByItselfAndThenTogetherAgain(@TempDir Path folder) {
        var port = Ports.free();
        try (var instance = new CountingInstance("redis://127.0.0.1:" + port)) {
            assertThat(letThrough(instance, FIVE, 7)).isEqualTo(5);
            assertThat(instance.decidedAlone()).isEqualTo(7);

            try (var _ = start(port, folder)) {
                instance.onceItCountsInRedis();
            }
            var before = instance.decidedAlone();
            assertThat(letThrough(instance, new Limit("after", 5, false), 7)).isEqualTo(5);
            assertThat(instance.decidedAlone()).isEqualTo(before + 7);

            try (var _ = start(port, folder)) {
                instance.onceItCountsInRedis();
            }
        }
    }

    @Test
    void aRedisThatAcceptsAndNeverAnswersKeepsNobodyOut() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var instance = new CountingInstance("redis://127.0.0.1:" + silent.getLocalPort())) {
            assertThat(letThrough(instance, FIVE, 7)).isEqualTo(5);

            assertThat(instance.decidedAlone()).isEqualTo(7);
        }
    }

    @Test
    void aRedisThatStopsAnsweringKeepsNobodyOut(@TempDir Path folder) {
        var port = Ports.free();
        var url = "redis://127.0.0.1:" + port;
        try (var _ = start(port, folder);
                var instance = new CountingInstance(url, Duration.ofMillis(40), Duration.ofMillis(100));
                var other = RedisClient.create(url);
                var connection = other.connect()) {
            instance.onceItCountsInRedis();
            connection.sync().clientPause(Duration.ofMinutes(2).toMillis());

            assertThat(letThrough(instance, FIVE, 7)).isEqualTo(5);
            assertThat(instance.decidedAlone()).isEqualTo(7);
        }
    }

    @Test
    void whoMakesUpCallersDoesNotFillTheMemory() {
        try (var instance = new CountingInstance("redis://127.0.0.1:" + Ports.free())) {
            IntStream.range(0, 30_000).forEach(i -> instance.letsThrough(FIVE, caller + i));

            assertThat(instance.limits().size()).isLessThanOrEqualTo(20_000);
        }
    }

    private int letThrough(CountingInstance instance, Limit limit, int calls) {
        return (int) IntStream.range(0, calls)
                .filter(_ -> instance.letsThrough(limit, caller))
                .count();
    }

    private static RedisServer start(int port, Path folder) {
        return RedisServer.start(port, folder.resolve("data"), folder.resolve("redis.log"));
    }
}
