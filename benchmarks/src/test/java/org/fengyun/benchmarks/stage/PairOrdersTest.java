package org.fengyun.benchmarks.stage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairOrdersTest {
    private static final OpenShow FIRST = new OpenShow(1, List.of(11L, 12L), false, 4);
    private static final OpenShow SECOND = new OpenShow(2, List.of(21L, 22L), false, 4);

    @Test
    void eachOrderHasAnotherBuyerAndAnotherKey() {
        var requests = all(new Buyers(8));

        assertThat(requests).hasSize(8);
        assertThat(requests.stream().map(request -> request.split(" ", 3)[1])).doesNotHaveDuplicates();
        assertThat(requests.stream().map(request -> request.replaceFirst("(?s).*Idempotency-Key: (\\S+).*", "$1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aShowIsSoldTierByTierBeforeTheNext() {
        var requests = all(new Buyers(8));

        assertThat(requests.stream().map(request -> request.replaceFirst("(?s).*\"tierId\":\"(\\d+)\".*", "$1")))
                .containsExactly("11", "12", "11", "12", "21", "22", "21", "22");
    }

    @Test
    void nobodyBuysTwice() {
        assertThat(all(new Buyers(5))).hasSize(5);
    }

    @Test
    void everyBuyerComesOnce() {
        var buyers = new Buyers(1_000);

        assertThat(IntStream.range(0, 1_000).mapToObj(buyers::arriving))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1_000).mapToObj(buyers::id).toList());
    }

    private static List<String> all(Buyers buyers) {
        var orders = new PairOrders("127.0.0.1:1", "token", buyers, List.of(FIRST, SECOND));
        var all = new ArrayList<String>();
        for (var into = ByteBuffer.allocate(4096); orders.next(into); into.clear()) {
            all.add(new String(into.array(), 0, into.position(), US_ASCII));
        }
        return all;
    }
}
