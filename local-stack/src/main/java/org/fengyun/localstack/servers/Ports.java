package org.fengyun.localstack.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /** Below those that a system takes for the connections which it opens: between look and use nobody has one by chance. */
    private static final int LOWEST = 20_000;

    private static final int ABOVE = 32_000;

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, ABOVE)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a server could listen on the port, of the loopback interface as of all. */
    public static boolean isFree(int port) {
        return isFree(new InetSocketAddress(LOOPBACK, port)) && isFree(new InetSocketAddress(port));
    }

    private static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
