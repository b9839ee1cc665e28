package org.fengyun.ticketing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A payment provider that speaks the sandbox's protocol over real HTTP and does what a test tells it. */
public final class SandboxStandIn {
    public static final String KEY = "a key of the sandbox, for tests alone";

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, String> statusOf = new ConcurrentHashMap<>();
    private final Map<String, Long> amountOf = new ConcurrentHashMap<>();
    private final Map<String, String> descriptionOf = new ConcurrentHashMap<>();
    private final Map<String, Long> refunds = new ConcurrentHashMap<>();
    private final Map<String, String> statusOfRefund = new ConcurrentHashMap<>();
    private final Map<String, String> paymentOfRefund = new ConcurrentHashMap<>();
    private final Map<String, Integer> timesAsked = new ConcurrentHashMap<>();
    private final Map<String, Long> capturedOfRefund = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> notYet = new AtomicReference<>();
    private final AtomicReference<String> refundsBecome = new AtomicReference<>("SUCCEEDED");
    private final Set<String> untellable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final HttpServer server;

    SandboxStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sandbox/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The buyer pays; the provider says nothing of it yet. Returns the number of the payment that was prepared last. */
    public void pay(String number) {
        statusOf.put(number, "PAID");
    }

    /** The buyer pays another amount than was asked for. */
    public void pay(String number, long amount) {
        amountOf.put(number, amount);
        pay(number);
    }

    public String status(String number) {
        return statusOf.getOrDefault(number, "UNKNOWN");
    }

    /** What the payer reads. */
    public String description(String number) {
        return descriptionOf.getOrDefault(number, "");
    }

    public long amount(String number) {
        return amountOf.getOrDefault(number, 0L);
    }

    /** What was given back, by refund number: fen. */
    public Map<String, Long> refunds() {
        return refunds;
    }

    /** What refunds are that are asked for from now on: {@code PROCESSING}, {@code SUCCEEDED} or {@code FAILED}. */
    public void refundsBecome(String status) {
        refundsBecome.set(status);
    }

    /** From now on no refund is taken, for this reason; or without one all are again. */
    public void takeNoRefund(@Nullable String reason) {
        notYet.set(reason);
    }

    /** What its payment brought in all, as the refund was asked for: fen. */
    public long capturedOfRefund(String number) {
        return capturedOfRefund.getOrDefault(number, 0L);
    }

    /** What becomes of a refund that was asked for. */
    public void settleRefund(String number, String status) {
        statusOfRefund.put(number, status);
    }

    /** The refunds of this payment that have succeeded: fen, by refund number. */
    public Map<String, Long> paidBack(String paymentNumber) {
        return refunds.entrySet().stream()
                .filter(refund -> paymentNumber.equals(paymentOfRefund.get(refund.getKey())))
                .filter(refund -> "SUCCEEDED".equals(statusOfRefund.get(refund.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often this refund was asked for. */
    public int timesAsked(String refundNumber) {
        return timesAsked.getOrDefault(refundNumber, 0);
    }

    /** The body of the callback that tells how this refund ended. */
    public String refundEvent(String eventId, String refundNumber, String type) {
        return json.writeValueAsString(Map.of(
                "id",
                eventId,
                "type",
                type,
                "paymentNumber",
                paymentOfRefund.getOrDefault(refundNumber, ""),
                "refundNumber",
                refundNumber,
                "amount",
                refunds.getOrDefault(refundNumber, 0L),
                "settledAt",
                Instant.now().toString()));
    }

    /** From now on every call is answered with 503, or again as it should. */
    public void setAway(boolean isAway) {
        away.set(isAway);
    }

    /** From now on every call about this payment is answered with 503. */
    public void cannotTell(String number) {
        untellable.add(number);
    }

    public void canTellOfAllAgain() {
        untellable.clear();
    }

    /** How many calls were answered with 503. */
    public int refusals() {
        return refusals.get();
    }

    /** The body of the callback that tells of this payment. */
    public String paidEvent(String eventId, String number) {
        return json.writeValueAsString(Map.of(
                "id",
                eventId,
                "type",
                "PAYMENT_SUCCEEDED",
                "paymentNumber",
                number,
                "transactionId",
                "T" + number,
                "amount",
                amount(number),
                "paidAt",
                Instant.now().toString()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            if (away.get() || Arrays.stream(path).anyMatch(untellable::contains)) {
                refusals.incrementAndGet();
                send(exchange, 503, Map.of());
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            if (path[2].equals("refunds")) {
                if (path.length == 3) {
                    refund(exchange, json.readTree(body));
                } else {
                    queryRefund(exchange, path[3]);
                }
            } else if (path.length == 3) {
                prepare(exchange, json.readTree(body));
            } else if (path.length == 5) {
                close(exchange, path[3]);
            } else {
                query(exchange, path[3]);
            }
        }
    }

    private void prepare(HttpExchange exchange, JsonNode request) throws IOException {
        var number = request.get("number").asString();
        var status = statusOf.putIfAbsent(number, "OPEN");
        if (status != null && !status.equals("OPEN")) {
            send(exchange, 409, Map.of());
            return;
        }
        amountOf.put(number, request.get("amount").asLong());
        descriptionOf.put(number, request.get("description").asString());
        send(exchange, 200, Map.of("prepayId", "P" + number, "payUrl", url() + "/pay/P" + number));
    }

    private void query(HttpExchange exchange, String number) throws IOException {
        var status = statusOf.get(number);
        if (status == null) {
            send(exchange, 404, Map.of());
            return;
        }
        var paid = status.equals("PAID")
                ? Map.of("transactionId", "T" + number, "paidAt", Instant.now().toString())
                : Map.of();
        var answer = new HashMap<String, Object>(Map.of("status", status, "amount", amount(number)));
        paid.forEach((key, value) -> answer.put(key.toString(), value));
        send(exchange, 200, answer);
    }

    private void close(HttpExchange exchange, String number) throws IOException {
        if ("PAID".equals(statusOf.get(number))) {
            send(exchange, 409, Map.of());
            return;
        }
        statusOf.put(number, "CLOSED");
        exchange.sendResponseHeaders(204, -1);
    }

    private void refund(HttpExchange exchange, JsonNode request) throws IOException {
        var number = request.get("number").asString();
        timesAsked.merge(number, 1, Integer::sum);
        var reason = notYet.get();
        if (reason != null) {
            send(exchange, 429, Map.of("reason", reason));
            return;
        }
        capturedOfRefund.putIfAbsent(number, request.get("captured").asLong());
        refunds.putIfAbsent(number, request.get("amount").asLong());
        paymentOfRefund.putIfAbsent(number, request.get("paymentNumber").asString());
        statusOfRefund.putIfAbsent(number, refundsBecome.get());
        queryRefund(exchange, number);
    }

    private void queryRefund(HttpExchange exchange, String number) throws IOException {
        var status = statusOfRefund.get(number);
        if (status == null) {
            send(exchange, 404, Map.of());
        } else {
            send(exchange, 200, Map.of("number", number, "status", status));
        }
    }

    private void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = json.writeValueAsString(body).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
