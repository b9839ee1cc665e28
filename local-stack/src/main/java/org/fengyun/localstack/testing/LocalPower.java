package org.fengyun.localstack.testing;

import java.util.function.Supplier;
import org.fengyun.localstack.servers.LocalServer;

/** Of a server of local-stack. */
final class LocalPower<S extends LocalServer> implements Power, AutoCloseable {

    private final Supplier<S> start;
    private S server;

    /** @param start always at the same port and with the same folder */
    LocalPower(Supplier<S> start) {
        this.start = start;
        this.server = start.get();
    }

    synchronized S server() {
        return server;
    }

    @Override
    public synchronized void cut() {
        server.process().kill();
    }

    @Override
    public synchronized void restore() {
        server = start.get();
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
