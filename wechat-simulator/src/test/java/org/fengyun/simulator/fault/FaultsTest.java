package org.fengyun.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fengyun.simulator.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FaultsTest {

    private static final String HALF =
            "{\"seed\":%d,\"calls\":[{\"operation\":\"QUERY\",\"fault\":\"FAIL\",\"share\":0.5}]}";

    private final Path folder;
    private Store store;
    private Faults faults;

    FaultsTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = Store.open(folder, new JsonMapper());
        this.faults = new Faults(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingGoesWrongUnlessAskedFor() {
        assertThat(faults.ofCall(Operation.REFUND)).isEmpty();
        assertThat(faults.ofCallback("PAYMENT_SUCCEEDED")).isEmpty();
        assertThat(faults.ofRefund()).isEmpty();
    }

    @Test
    void theNextTwoAreHitAndNoMore() {
        Planning.plan(faults, "{\"calls\":[{\"operation\":\"CLOSE\",\"fault\":\"FAIL\",\"next\":2}]}");

        assertThat(hits(Operation.QUERY, 1)).containsOnly(false);
        assertThat(hits(Operation.CLOSE, 4)).containsExactly(true, true, false, false);
        assertThat(faults.state().met()).containsEntry("calls[0]", new Tally(2, 2));
    }

    @Test
    void theSameSeedMeetsTheSameFaults() {
        Planning.plan(faults, HALF.formatted(7));
        var first = hits(Operation.QUERY, 64);
        Planning.plan(faults, HALF.formatted(7));

        assertThat(hits(Operation.QUERY, 64)).isEqualTo(first).contains(true, false);

        Planning.plan(faults, HALF.formatted(8));
        assertThat(hits(Operation.QUERY, 64)).isNotEqualTo(first);
    }

    @Test
    void theFirstRuleThatIsDrawnBefallsACall() {
        Planning.plan(faults, """
                {"calls":[{"operation":"QUERY","fault":"FAIL","next":1},{"operation":"QUERY","fault":"GARBAGE"}]}""");

        assertThat(IntStream.range(0, 2)
                        .mapToObj(_ ->
                                faults.ofCall(Operation.QUERY).orElseThrow().fault()))
                .containsExactly(CallRule.Kind.FAIL, CallRule.Kind.GARBAGE);
    }

    @Test
    void allRulesOfItsTypeBefallACallback() {
        Planning.plan(faults, """
                {"callbacks":[{"fault":"DELAY"},{"fault":"REPEAT","type":"PAYMENT_SUCCEEDED"},{"fault":"LOSE","type":"REFUND_FAILED"}]}""");

        assertThat(faults.ofCallback("PAYMENT_SUCCEEDED"))
                .extracting(CallbackRule::fault)
                .containsExactly(CallbackRule.Kind.DELAY, CallbackRule.Kind.REPEAT);
    }

    @Test
    void whatIsPlannedAndHowOftenItWasMetSurvivesARestart() {
        Planning.plan(faults, "{\"calls\":[{\"operation\":\"CLOSE\",\"fault\":\"FAIL\",\"next\":2}]}");
        hits(Operation.CLOSE, 1);

        store.close();
        store = Store.open(folder, new JsonMapper());
        faults = new Faults(store);

        assertThat(hits(Operation.CLOSE, 2)).containsExactly(true, false);
    }

    @Test
    void noMoreFaultsAreMetOnceTheyAreForgotten() {
        Planning.plan(faults, "{\"refunds\":[{\"outcome\":\"FAILED\"}]}");
        assertThat(faults.ofRefund()).isPresent();

        faults.plan(FaultPlan.none());

        assertThat(faults.ofRefund()).isEmpty();
    }

    private List<Boolean> hits(Operation operation, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> faults.ofCall(operation).isPresent())
                .toList();
    }
}
