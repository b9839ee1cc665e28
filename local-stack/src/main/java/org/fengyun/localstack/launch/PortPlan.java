package org.fengyun.localstack.launch;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.fengyun.localstack.process.StartFailure;

/**
 * Who listens where.
 *
 * @param base the port of miniprogram-api, from which all others are counted
 */
record PortPlan(int base) {

    static final int HIGHEST_BASE = 65_512;
    private static final int LOWEST_BASE = 1_024;
    private static final int APART = 10_000;

    PortPlan {
        if (base < LOWEST_BASE || base > HIGHEST_BASE) {
            throw new StartFailure("--port-base takes a number from %d to %d.".formatted(LOWEST_BASE, HIGHEST_BASE));
        }
    }

    int miniprogramApi() {
        return base;
    }

    int adminService() {
        return base + 1;
    }

    int ticketingService() {
        return base + 2;
    }

    int wechatSimulator() {
        return base + 10;
    }

    int database() {
        return base + 21;
    }

    int redis() {
        return base + 22;
    }

    int objectStore() {
        return base + 23;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** @throws StartFailure naming every port that is taken, who wants it, and the way around */
    void requireFree(IntPredicate isFree) {
        var taken = byName().entrySet().stream()
                .filter(entry -> !isFree.test(entry.getValue()))
                .map(entry -> "Port %d is in use, and %s wants it.".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!taken.isEmpty()) {
            throw new StartFailure("%s%nStop what listens there, or take other ports: ./run --port-base %d"
                    .formatted(taken, base < HIGHEST_BASE - APART ? base + APART : LOWEST_BASE));
        }
    }

    private SequencedMap<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("miniprogram-api", miniprogramApi());
        ports.put("admin-service", adminService());
        ports.put("ticketing-service", ticketingService());
        ports.put("wechat-simulator", wechatSimulator());
        ports.put("the database", database());
        ports.put("Redis", redis());
        ports.put("the object store", objectStore());
        return ports;
    }
}
