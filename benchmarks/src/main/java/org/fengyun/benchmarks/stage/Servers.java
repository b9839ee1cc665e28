package org.fengyun.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengyun.localstack.servers.DatabaseServer;
import org.fengyun.localstack.servers.Folders;
import org.fengyun.localstack.servers.RedisServer;
import org.fengyun.localstack.testing.TestServers;

/** Database and Redis. */
public final class Servers implements AutoCloseable {
    /**
     * What a database is run with in production: a binary log, synced at every commit as the redo log is; and room enough that
     * no round pays for the pages and the log of the one before.
     */
    private static final List<String> SETTINGS = List.of(
            "--log-bin=binlog",
            "--sync-binlog=1",
            "--binlog-format=ROW",
            "--max-binlog-size=256M",
            "--server-id=1",
            "--max-connections=500",
            "--innodb-buffer-pool-size=1G",
            "--innodb-log-file-size=1G");

    private static final String USER = "benchmark";

    private final MySql mysql;
    private final String redisUrl;
    private final OptionalLong databasePid;
    private final Runnable stop;
    private boolean stopped;

    private Servers(MySql mysql, String redisUrl, OptionalLong databasePid, Runnable stop) {
        this.mysql = mysql;
        this.redisUrl = redisUrl;
        this.databasePid = databasePid;
        this.stop = stop;
    }

    /** Starts MariaDB and Redis of local-stack on data of their own, which goes when they stop. */
    public static Servers local(Path folder, Ports ports) {
        var data = folder.resolve("database");
        var password = UUID.randomUUID().toString();
        var database =
                DatabaseServer.start(ports.next(), data, folder.resolve("database.log"), USER, password, SETTINGS);
        try {
            var redis = RedisServer.start(ports.next(), folder.resolve("redis"), folder.resolve("redis.log"));
            var pid = OptionalLong.of(database.process().pid());
            return new Servers(new MySql(database.address(), USER, password), redis.url(), pid, () -> {
                redis.close();
                database.close();
                delete(data);
            });
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static void delete(Path data) {
        try {
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the tests of this JVM share, which stop with it; MySQL in a container has its binary log on and synced. */
    public static Servers ofTests() {
        var access = TestServers.mysql();
        var mysql = new MySql(access.address(), access.username(), access.password());
        return new Servers(mysql, TestServers.redis().url(), OptionalLong.empty(), () -> {});
    }

    public MySql mysql() {
        return mysql;
    }

    public String redisUrl() {
        return redisUrl;
    }

    /** The database's, where it is a process of this machine. */
    public OptionalLong databasePid() {
        return databasePid;
    }

    /** The end of the run and the end of the JVM may both ask for it. */
    @Override
    public synchronized void close() {
        if (!stopped) {
            stopped = true;
            stop.run();
        }
    }
}
