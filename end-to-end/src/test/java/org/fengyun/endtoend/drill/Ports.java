package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of 127.0.0.1 that are free now, below those that the system gives to whoever calls out. */
final class Ports {
    static final String BUYERS = "MINIPROGRAM_PORT";
    static final String ORGANISERS = "ADMIN_PORT";
    static final String SIMULATOR = "SIMULATOR_PORT";
    static final String CORE = "DRILL_CORE_PORT";
    static final String MYSQL = "DRILL_MYSQL_PORT";

    /** Behind which a service tells whether it is ready. */
    static final List<String> DOORS = List.of(BUYERS, ORGANISERS, SIMULATOR, CORE);

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /** By the variables that the compose files are filled with. */
    static Map<String, String> ofDrills() {
        var names = List.of(BUYERS, ORGANISERS, SIMULATOR, CORE, MYSQL);
        var ports = ThreadLocalRandom.current()
                .ints(FIRST, LAST)
                .distinct()
                .filter(Ports::isFree)
                .limit(names.size())
                .toArray();
        return IntStream.range(0, ports.length).boxed().collect(toMap(names::get, i -> Integer.toString(ports[i])));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
