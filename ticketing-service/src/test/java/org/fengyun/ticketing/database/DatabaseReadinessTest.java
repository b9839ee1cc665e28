package org.fengyun.ticketing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.localstack.testing.TestServers;
import org.fengyun.ticketing.TicketingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@Timeout(60)
class DatabaseReadinessTest extends TicketingTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    MysqlConnections mysql;

    @Test
    void theSchemaThatWasMigratedIsThere() {
        try (var look = look(mysql, "1")) {
            assertThatCode(look::look).doesNotThrowAnyException();
            assertThatCode(look::look).doesNotThrowAnyException();
        }
    }

    @Test
    void aSchemaThatIsOlderOrEmptyIsNotTheOne() {
        try (var older = look(mysql, "999999");
                var empty = look(new MysqlConnections(on(TestServers.mysql().newDatabase())), "1")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(older::look)
                    .withMessageContaining("999999");
            assertThatExceptionOfType(SQLException.class).isThrownBy(empty::look);
        }
    }

    @Test
    void aDatabaseThatAcceptsAndNeverAnswersIsNotWaitedFor() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var readiness = new DatabaseReadiness(
                        look(new MysqlConnections(at("127.0.0.1:" + silent.getLocalPort())), "1"))) {
            assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void whoeverAsksWhileALookHangsIsAnswered() throws Exception {
        var looks = new AtomicInteger();
        var end = new CountDownLatch(1);
        var hanging = new SchemaLook(
                () -> {
                    looks.incrementAndGet();
                    await(end);
                    throw new SQLException("at last");
                },
                "1");
        try (var readiness = new DatabaseReadiness(hanging);
                var probes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Status> probe = () -> readiness.health().getStatus();

            for (var answer : probes.invokeAll(Collections.nCopies(50, probe))) {
                assertThat(answer.get()).isEqualTo(Status.DOWN);
            }
            assertThat(looks).hasValue(1);
            end.countDown();
        }
    }

    @Test
    void manyProbesAreOneLook() {
        var looks = new AtomicInteger();
        var refusing = new SchemaLook(
                () -> {
                    looks.incrementAndGet();
                    throw new SQLException("no");
                },
                "1");
        try (var readiness = new DatabaseReadiness(refusing)) {
            for (var probe = 0; probe < 10_000; probe++) {
                assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
            }
            assertThat(looks.get()).isBetween(1, 100);
        }
    }

    private static SchemaLook look(MysqlConnections at, String version) {
        var properties = at.properties(SOON, SOON);
        return new SchemaLook(() -> DriverManager.getConnection(at.url(), properties), version);
    }

    private static MysqlProperties on(String database) {
        var server = TestServers.mysql();
        return new MysqlProperties(server.address(), server.username(), server.password(), database, 4);
    }

    private static MysqlProperties at(String address) {
        return new MysqlProperties(address, "nobody", "nothing", "none", 4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
