package org.fengyun.benchmarks.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengyun.localstack.servers.DatabaseServer;
import org.fengyun.localstack.servers.RedisServer;
import org.fengyun.localstack.testing.TestServers;

/**
 * Database and Redis.
 *
 * @param databasePid of the database where it is a process of this machine
 */
public record Servers(MySql mysql, String redisUrl, OptionalLong databasePid, Runnable stop) implements AutoCloseable {
    /**
     * What a database is run with in production: a binary log, synced at every commit as the redo log is; and room enough that
     * no round pays for the pages and the log of the one before.
     */
    private static final List<String> SETTINGS = List.of(
            "--log-bin=binlog",
            "--sync-binlog=1",
            "--binlog-format=ROW",
            "--server-id=1",
            "--max-connections=500",
            "--innodb-buffer-pool-size=1G",
            "--innodb-log-file-size=1G");

    private static final String USER = "benchmark";

    /** Starts MariaDB and Redis of local-stack on data of their own. */
    public static Servers local(Path folder, Ports ports) {
        var password = UUID.randomUUID().toString();
        var database = DatabaseServer.start(
                ports.next(), folder.resolve("database"), folder.resolve("database.log"), USER, password, SETTINGS);
        try {
            var redis = RedisServer.start(ports.next(), folder.resolve("redis"), folder.resolve("redis.log"));
            var access = new MySql(database.address(), USER, password);
            return new Servers(
                    access, redis.url(), OptionalLong.of(database.process().pid()), () -> {
                        redis.close();
                        database.close();
                    });
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Those that the tests of this JVM share, which stop with it; MySQL in a container has its binary log on and synced. */
    public static Servers ofTests() {
        var mysql = TestServers.mysql();
        return new Servers(
                new MySql(mysql.address(), mysql.username(), mysql.password()),
                TestServers.redis().url(),
                OptionalLong.empty(),
                () -> {});
    }

    @Override
    public void close() {
        stop.run();
    }
}
