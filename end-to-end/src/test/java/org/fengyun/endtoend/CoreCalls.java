package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.endtoend.history.Story;
import tools.jackson.databind.JsonNode;

/** Calls the instances of the core in turn, as edges behind a balancer do. */
public final class CoreCalls {
    private final Wire wire;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final List<URI> cores;

    CoreCalls(List<URI> cores) {
        this(cores, Cores.SERVICE_TOKEN);
    }

    /** @param token of the edges */
    public CoreCalls(List<URI> cores, String token) {
        this.cores = cores;
        this.wire = new Wire(token);
    }

    public int readiness() {
        return find("/readyz");
    }

    /** The status of the answer. */
    int find(String path) {
        return send("GET", path, "").status();
    }

    JsonNode get(String path) {
        return expectSuccess(send("GET", path, ""));
    }

    JsonNode put(String path, Object body) {
        return expectSuccess(send("PUT", path, Wire.json(body)));
    }

    JsonNode create(String path, Object body) {
        return expectSuccess(post(path, body));
    }

    Answer post(String path, Object body) {
        return send("POST", path, Wire.json(body));
    }

    /** Whose turn it is. */
    int nextTurn() {
        return turn.getAndIncrement();
    }

    Answer place(int ofTurn, String buyer, String key, Object order) {
        return postTo(ofTurn, orders(buyer), key, order);
    }

    /** Asks the instance whose turn this is, which may be dead. */
    Answer postTo(int ofTurn, String path, String key, Object body) {
        try {
            return wire.send("POST", instance(ofTurn).resolve(path), key, Wire.json(body));
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof ConnectException)) {
                brokenOff.incrementAndGet();
            }
            return Answer.NONE;
        }
    }

    /** How many orders reached an instance that did not answer. */
    int brokenOff() {
        return brokenOff.get();
    }

    Answer cancel(String buyer, String orderId) {
        return post(order(buyer, orderId) + "/cancel", Map.of());
    }

    /** All of them. */
    List<Story.Order> ordersOf(String buyer) {
        var found = new ArrayList<Story.Order>();
        for (var cursor = ""; ; ) {
            var page = get(orders(buyer) + cursor);
            page.get("items")
                    .valueStream()
                    .map(order -> Reading.order(buyer, order))
                    .forEach(found::add);
            if (!page.path("next").isString()) {
                return found;
            }
            cursor = "?cursor=" + page.get("next").asString();
        }
    }

    /** What must always hold does. */
    public void expectInvariants() {
        var invariants = get("/internal/invariants");
        assertThat(invariants.get("holds").asBoolean())
                .as(invariants.toString())
                .isTrue();
    }

    static String orders(String buyer) {
        return "/internal/buyers/%s/orders".formatted(buyer);
    }

    static String order(String buyer, String orderId) {
        return orders(buyer) + "/" + orderId;
    }

    private Answer send(String method, String path, String body) {
        var key = UUID.randomUUID().toString();
        return wire.send(method, instance(nextTurn()).resolve(path), key, body);
    }

    private URI instance(int ofTurn) {
        return cores.get(Math.floorMod(ofTurn, cores.size()));
    }

    private static JsonNode expectSuccess(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer.body();
    }
}
