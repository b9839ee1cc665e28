package org.fengyun.benchmarks.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;

/** Where a program was: the innermost call first, each as {@code package.Class.method}. */
record Stack(List<String> calls) {
    private static final String CORE = "org.fengyun.ticketing.";
    private static final String CONNECTION = "com.mysql.cj.jdbc.ConnectionImpl.";

    static Stack of(RecordedEvent event) {
        return new Stack(Stream.ofNullable(event.getStackTrace())
                .map(RecordedStackTrace::getFrames)
                .flatMap(List::stream)
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .toList());
    }

    /** Whether it is the work of a batch, and not of one request. */
    boolean isBatch() {
        return calls.stream().anyMatch(call -> call.startsWith(CORE + "sale.Counter.serve"));
    }

    /** The innermost call, as {@code Class.method}. */
    String innermost() {
        return calls.isEmpty() ? "not known" : brief(calls.getFirst());
    }

    /** Whose the innermost call is that is not the JDK's. */
    Owner owner() {
        return calls.stream()
                .flatMap(call -> Owner.of(call).stream())
                .findFirst()
                .orElse(Owner.JDK);
    }

    /** The innermost call of ticketing-service's own code, or of the connection where a transaction begins or ends. */
    Optional<String> step() {
        return calls.stream()
                .filter(call -> isOwn(call) || isTransaction(call))
                .map(Stack::brief)
                .findFirst();
    }

    /** Proxies of mappers lie in the package of what they stand for. */
    private static boolean isOwn(String call) {
        return call.startsWith(CORE) && !call.contains("$Proxy");
    }

    private static boolean isTransaction(String call) {
        return call.equals(CONNECTION + "commit") || call.equals(CONNECTION + "setAutoCommit");
    }

    private static String brief(String call) {
        var method = call.lastIndexOf('.');
        return call.substring(call.lastIndexOf('.', method - 1) + 1);
    }
}
