package org.fengyun.endtoend;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.fengyun.endtoend.Wire.Answer;
import org.fengyun.endtoend.history.Asked;
import org.fengyun.endtoend.history.Call;
import org.fengyun.endtoend.history.Span;
import org.fengyun.endtoend.history.Story;

/** Asks for places of one show, and keeps who asked and heard what and when, to be held against what there is in the end. */
final class History {
    private static final Duration DECIDED_WITHIN = Duration.ofSeconds(60);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, Integer> uses = new ConcurrentHashMap<>();
    private final Cores cores;
    private final CoreCalls core;
    private final OnSale show;

    History(Cores cores, OnSale show) {
        this.cores = cores;
        this.core = cores.calls();
        this.show = show;
    }

    /** Whose document the attendee of this id has. */
    void knowDocument(String attendeeId, String document) {
        documents.put(attendeeId, document);
    }

    /** How many orders may have the voucher. */
    void knowVoucher(String code, int times) {
        uses.put(code, times);
    }

    /** Places the order; where the outcome is unknown, asks the other instance under the same key until it is decided. */
    Call buy(String buyer, Map<String, Object> order) {
        var turn = core.nextTurn();
        return buy(buyer, UUID.randomUUID().toString(), order, turn);
    }

    /** As {@link #buy(String, Map)} does, and asks the instance whose turn this is first. */
    Call buy(String buyer, String key, Map<String, Object> order, int turn) {
        var tries = new AtomicInteger();
        return untilDecided(
                buyer,
                key,
                Reading.place(Wire.tree(order), documents),
                () -> core.place(turn + tries.getAndIncrement(), buyer, key, order));
    }

    /** Asks once. */
    Call cancel(String buyer, String orderId) {
        return once(buyer, new Asked.Cancel(orderId), () -> core.cancel(buyer, orderId));
    }

    /** Asks once. */
    Call pay(String buyer, String orderId, Supplier<Answer> provider) {
        return once(buyer, new Asked.Pay(orderId), provider);
    }

    /** How many orders reached an instance that did not answer. */
    int brokenOff() {
        return core.brokenOff();
    }

    /** Asks the instances one after the other until it is decided. */
    Call refund(String buyer, String orderId, List<String> ticketIds) {
        var key = UUID.randomUUID().toString();
        var turn = core.nextTurn();
        var tries = new AtomicInteger();
        return untilDecided(
                buyer,
                key,
                new Asked.Refund(orderId, ticketIds),
                () -> core.postTo(
                        turn + tries.getAndIncrement(),
                        CoreCalls.order(buyer, orderId) + "/refunds",
                        key,
                        ticketIds.isEmpty() ? Map.of() : Map.of("ticketIds", ticketIds)));
    }

    /** The organizer keeps places, or seats, from sale. */
    Call holdBack(int quantity, List<String> seatIds) {
        var body = seatIds.isEmpty()
                ? Map.of("reason", "The sponsor", "tierId", show.tierId(), "quantity", quantity)
                : Map.of("reason", "The sponsor", "seatIds", seatIds);
        var asked = new Asked.HoldBack(show.tierId(), quantity, seatIds);
        return once("the organizer", asked, () -> core.post(show.path() + "/hold-backs", body));
    }

    /** Asks for it until it is begun. */
    Call callOff() {
        return untilDecided(
                "the organizer",
                UUID.randomUUID().toString(),
                new Asked.CallOff(),
                () -> core.postTo(core.nextTurn(), show.path() + "/cancel", "-", Map.of("refundAdmitted", false)));
    }

    List<Call> acknowledged() {
        return placings().stream().filter(Call::isAcknowledged).toList();
    }

    List<Call> refused(String problem) {
        return placings().stream()
                .filter(call -> call.problem().equals(problem))
                .toList();
    }

    /** Every answer that a client heard is explained by some order of effects, and the core has what they make. */
    void expectExplained() {
        assertThat(story().flaws()).isEmpty();
        core.expectInvariants();
    }

    /** What was paid is in tickets, was kept of them or went back, at the latest when refunds have been carried out. */
    void expectSettled() {
        try {
            await().pollInSameThread()
                    .atMost(SETTLED_WITHIN)
                    .until(() -> story().unsettled().isEmpty());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(unsettled(), late);
        }
    }

    private String unsettled() {
        var inquiry = cores.inquiry();
        return story().unsettled().stream()
                .flatMap(order -> Stream.concat(Stream.of(order.toString()), inquiry.of(order.id()).stream()))
                .collect(joining("\n", "not settled within %s:\n".formatted(SETTLED_WITHIN), ""));
    }

    /** All that was asked until now, and what there is. */
    Story story() {
        var buyers = placings().stream().map(Call::buyer).distinct().toList();
        var orders = Crowd.inTurn(buyers.size(), i -> core.ordersOf(buyers.get(i))).stream()
                .flatMap(List::stream)
                .toList();
        return new Story(
                new Story.Show(show.rules().limit(), show.rules().tiers(), Map.copyOf(uses)),
                List.copyOf(calls),
                orders,
                show.tiers().stream().collect(toMap(Reading::id, Reading::stock)),
                cores.books(show.id()).money(),
                Instant.now());
    }

    private List<Call> placings() {
        return calls.stream()
                .filter(call -> call.asked() instanceof Asked.Place)
                .toList();
    }

    private Call untilDecided(String buyer, String key, Asked asked, Supplier<Answer> ask) {
        var from = Instant.now();
        var tries = new AtomicInteger();
        var answer = new AtomicReference<>(Answer.NONE);
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(ASK_AGAIN)
                .atMost(DECIDED_WITHIN)
                .until(() -> {
                    answer.set(ask.get());
                    tries.incrementAndGet();
                    return answer.get().isDecision();
                });
        return keep(buyer, key, asked, answer.get(), from, tries.get());
    }

    private Call once(String buyer, Asked asked, Supplier<Answer> ask) {
        var from = Instant.now();
        return keep(buyer, UUID.randomUUID().toString(), asked, ask.get(), from, 1);
    }

    private Call keep(String buyer, String key, Asked asked, Answer answer, Instant from, int tries) {
        var order = answer.body().has("expiresAt") ? Reading.order(buyer, answer.body()) : null;
        var span = new Span(from, Instant.now());
        var call = new Call(buyer, key, asked, answer.status(), answer.type(), order, span, tries);
        calls.add(call);
        return call;
    }
}
