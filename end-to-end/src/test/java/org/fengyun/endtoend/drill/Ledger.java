package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fengyun.endtoend.Books;
import org.fengyun.endtoend.Crowd;
import org.fengyun.endtoend.OnSale;
import org.fengyun.endtoend.Reading;
import org.fengyun.endtoend.history.Asked;
import org.fengyun.endtoend.history.Call;
import org.fengyun.endtoend.history.Span;
import org.fengyun.endtoend.history.Story;

/** What the buyers of one show asked for and were told, to be held against what there is in the end. */
final class Ledger {
    /** Callbacks that were refused for a while come again after 1, 2, 5 and 15 seconds. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, Line> buyers = new ConcurrentHashMap<>();
    private final OnSale show;
    private final Books books;

    Ledger(OnSale show, Books books) {
        this.show = show;
        this.books = books;
    }

    /** @param line on which the buyer finds the orders of that buyer */
    void know(String buyer, Line line) {
        buyers.put(buyer, line);
    }

    /** @param span from the first question to the answer */
    Call keep(String buyer, String key, Asked asked, Heard heard, Span span, int tries) {
        var order = heard.body().has("expiresAt") ? Reading.order(buyer, heard.body()) : null;
        // what a gateway says of a service that it did not reach settles nothing
        var status = heard.isDecision() ? heard.status() : 0;
        var call = new Call(buyer, key, asked, status, heard.problem(), order, span, tries);
        calls.add(call);
        return call;
    }

    List<Call> orders() {
        return calls.stream()
                .filter(call -> call.asked() instanceof Asked.Place && call.isAcknowledged())
                .toList();
    }

    /** All that was told is there, in its state, with its money; soon. */
    void expectKept() {
        await().pollInSameThread()
                .atMost(SETTLED_WITHIN)
                .untilAsserted(() -> assertThat(story().flaws()).isEmpty());
    }

    private Story story() {
        var names = buyers.keySet().stream().toList();
        var orders = Crowd.inTurn(names.size(), i -> ordersOf(names.get(i))).stream()
                .flatMap(List::stream)
                .toList();
        return new Story(
                Story.Show.of(show.rules().limit(), show.rules().tiers()),
                List.copyOf(calls),
                orders,
                show.tiers().stream().collect(toMap(Reading::id, Reading::stock)),
                books.money(),
                Instant.now());
    }

    private List<Story.Order> ordersOf(String buyer) {
        var found = new ArrayList<Story.Order>();
        var line = buyers.get(buyer);
        if (line == null) {
            return found;
        }
        var page = line.get("/v1/orders");
        assertThat(page.isGood()).as(page.toString()).isTrue();
        page.body()
                .get("items")
                .valueStream()
                .map(order -> Reading.order(buyer, order))
                .forEach(found::add);
        return found;
    }
}
