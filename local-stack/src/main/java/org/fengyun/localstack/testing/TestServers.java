package org.fengyun.localstack.testing;

/**
 * Real servers for tests, each started at its first use and stopped when the JVM ends.
 *
 * <p>Containers where a Docker engine answers, else the ones of local-stack; {@code FENGYUN_TEST_SERVERS}, a system
 * property or an environment variable, forces {@code containers} or {@code local}. One line on standard output says which.
 */
public final class TestServers {

    private TestServers() {}

    /** The database server that all tests of this JVM share; take a {@link MySqlAccess#newDatabase() database} of your own. */
    public static MySqlAccess mysql() {
        return MySql.SHARED;
    }

    /** The Redis that all tests of this JVM share. */
    public static RedisAccess redis() {
        return Redis.SHARED;
    }

    /** The object store that all tests of this JVM share. */
    public static ObjectStoreAccess objectStore() {
        return ObjectStore.SHARED;
    }

    private static final class MySql {
        static final MySqlAccess SHARED = ServerKind.chosen().mysql();
    }

    private static final class Redis {
        static final RedisAccess SHARED = ServerKind.chosen().redis();
    }

    private static final class ObjectStore {
        static final ObjectStoreAccess SHARED = ServerKind.chosen().objectStore();
    }
}
