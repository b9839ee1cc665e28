package org.fengyun.localstack.servers;

import org.fengyun.localstack.process.ChildProcess;

/** A running server of this machine; closing it stops it cleanly. */
public sealed interface LocalServer extends AutoCloseable permits DatabaseServer, RedisServer, ObjectStoreServer {

    /** The program behind it. */
    ChildProcess process();

    /** What runs, for a person: {@code MariaDB 11.4.5}. */
    String version();

    @Override
    default void close() {
        process().close();
    }
}
