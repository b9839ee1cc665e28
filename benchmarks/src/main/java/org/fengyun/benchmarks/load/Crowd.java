package org.fengyun.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients in a closed loop: each sends its next request when its last is answered. One thread serves them all and reads no more
 * of an answer than it must, since it takes from the cores that the measured service needs.
 */
public final class Crowd implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final long LOOK_UP_MILLIS = 500;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Requests requests;
    private final Tally tally = new Tally();
    private long deadline;
    private int busy;

    private Crowd(InetSocketAddress server, int clients, Requests requests) throws IOException {
        this.selector = Selector.open();
        this.requests = requests;
        for (int i = 0; i < clients; i++) {
            connections.add(new Connection(server, selector));
        }
    }

    /**
     * Lets so many clients ask until the time is over or no request is left; then waits for the answers that are due.
     *
     * @throws UncheckedIOException if the server cannot be reached
     */
    public static Outcome ask(InetSocketAddress server, int clients, Duration time, Requests requests) {
        try (var crowd = new Crowd(server, clients, requests)) {
            return crowd.ask(time);
        } catch (IOException e) {
            throw new UncheckedIOException(server.toString(), e);
        }
    }

    private Outcome ask(Duration time) throws IOException {
        var start = System.nanoTime();
        deadline = start + time.toNanos();
        for (var connection : connections) {
            busy++;
            sendNext(connection);
        }
        while (busy > 0 && System.nanoTime() < deadline + GRACE.toNanos()) {
            selector.select(this::serve, LOOK_UP_MILLIS);
        }
        tally.addUnanswered(busy);
        return tally.outcome(Duration.ofNanos(System.nanoTime() - start));
    }

    private void serve(SelectionKey ready) {
        if (!(ready.attachment() instanceof Connection connection)) {
            throw new IllegalStateException("a key without its connection");
        }
        try {
            receive(connection);
        } catch (IOException _) {
            tally.addUnanswered(1);
            startAnew(connection);
        }
    }

    private void receive(Connection connection) throws IOException {
        var answer = connection.receive();
        if (answer.isEmpty()) {
            return;
        }
        tally.add(answer.get(), System.nanoTime() - connection.sentAt());
        if (answer.get().closing()) {
            connection.reopen();
        }
        sendNext(connection);
    }

    private void startAnew(Connection connection) {
        try {
            connection.reopen();
            sendNext(connection);
        } catch (IOException _) {
            busy--;
        }
    }

    private void sendNext(Connection connection) throws IOException {
        if (System.nanoTime() >= deadline || !connection.send(requests)) {
            busy--;
        }
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
