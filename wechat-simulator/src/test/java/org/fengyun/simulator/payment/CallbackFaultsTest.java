package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengyun.simulator.fault.CallbackRule.Forgery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallbackFaultsTest {

    private Provider provider;

    CallbackFaultsTest(@TempDir Path folder) {
        this.provider = new Provider(folder);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aDelayedCallbackComesLate() {
        provider.plan("{\"callbacks\":[{\"fault\":\"DELAY\",\"millis\":3000}]}");
        provider.aPaidPayment("P1");

        provider.clock.pass(Duration.ofMillis(2999));
        assertThat(provider.callbacks.due()).isEmpty();
        provider.clock.pass(Duration.ofMillis(1));
        assertThat(provider.callbacks.due()).hasSize(1);
    }

    @Test
    void aLostCallbackNeverComes() {
        provider.plan("{\"callbacks\":[{\"fault\":\"LOSE\",\"next\":1}]}");
        provider.aPaidPayment("P1");
        provider.aPaidPayment("P2");

        provider.clock.pass(Duration.ofDays(1));

        assertThat(payments(provider.callbacks.due())).containsExactly("P2");
    }

    @Test
    void aRepeatedCallbackComesAsOftenAsAskedAtTheSameInstant() {
        provider.plan("{\"callbacks\":[{\"fault\":\"REPEAT\",\"times\":100}]}");
        provider.aPaidPayment("P1");

        var due = provider.callbacks.due();

        assertThat(due)
                .hasSize(100)
                .extracting(Callback::body)
                .containsOnly(due.getFirst().body());
    }

    @Test
    void aRepeatedCallbackCanComeOneAfterTheOther() {
        provider.plan("{\"callbacks\":[{\"fault\":\"REPEAT\",\"times\":3,\"millis\":500}]}");
        provider.aPaidPayment("P1");

        assertThat(provider.callbacks.due()).hasSize(1);
        provider.clock.pass(Duration.ofMillis(500));
        assertThat(provider.callbacks.due()).hasSize(2);
        provider.clock.pass(Duration.ofMillis(500));
        assertThat(provider.callbacks.due()).hasSize(3);
    }

    @Test
    void reorderedCallbacksComeTheLastFirstAndOneByOne() {
        provider.plan("{\"callbacks\":[{\"fault\":\"REORDER\",\"times\":3}]}");
        provider.aPaidPayment("P1");
        provider.aPaidPayment("P2");
        assertThat(provider.callbacks.due()).isEmpty();
        provider.aPaidPayment("P3");

        assertThat(orderOfComing()).containsExactly("P3", "P2", "P1");
    }

    @Test
    void whoWaitsInVainForOthersToBeReorderedWithComesAlone() {
        provider.plan("{\"callbacks\":[{\"fault\":\"REORDER\",\"millis\":1000}]}");
        provider.aPaidPayment("P1");

        provider.clock.pass(Duration.ofSeconds(1));
        assertThat(orderOfComing()).containsExactly("P1");

        provider.aPaidPayment("P2");
        assertThat(provider.callbacks.due()).isEmpty();
    }

    @Test
    void thoseThatAreKeptToBeReorderedSurviveARestart() {
        provider.plan("{\"callbacks\":[{\"fault\":\"REORDER\"}]}");
        provider.aPaidPayment("P1");

        provider = provider.restarted();
        provider.aPaidPayment("P2");

        assertThat(orderOfComing()).containsExactly("P2", "P1");
    }

    @Test
    void aForgedCallbackComesFirstAndOnce() {
        provider.plan("{\"callbacks\":[{\"fault\":\"FORGE\",\"forgery\":\"OTHER_AMOUNT\"}]}");
        provider.aPaidPayment("P1");

        var forged = onlyDue();
        assertThat(forged.forgery()).isEqualTo(Forgery.OTHER_AMOUNT);
        provider.callbacks.notTaken(forged);

        var genuine = onlyDue();
        assertThat(genuine.forgery()).isNull();
        assertThat(event(forged).path("amount").asLong()).isEqualTo(1001);
        assertThat(event(genuine).path("amount").asLong()).isEqualTo(1000);
        assertThat(event(forged).path("id")).isNotEqualTo(event(genuine).path("id"));
    }

    @Test
    void aForgedCallbackNamesAnotherPayment() {
        provider.plan("""
                {"callbacks":[{"fault":"FORGE","forgery":"OTHER_PAYMENT","paymentNumber":"P9"}]}""");
        provider.aPaidPayment("P1");

        assertThat(event(onlyDue()).path("paymentNumber").asString()).isEqualTo("P9");
    }

    @Test
    void ofAForgedCallbackTheTrueOneCanBeLost() {
        provider.plan("""
                {"callbacks":[{"fault":"FORGE","forgery":"WRONG_SIGNATURE"},{"fault":"LOSE"}]}""");
        provider.aPaidPayment("P1");

        provider.callbacks.taken(onlyDue());

        assertThat(provider.callbacks.due()).isEmpty();
    }

    private List<String> orderOfComing() {
        var came = new ArrayList<Callback>();
        for (var due = provider.callbacks.due(); !due.isEmpty(); due = provider.callbacks.due()) {
            assertThat(due).hasSize(1);
            came.add(due.getFirst());
            provider.callbacks.taken(due.getFirst());
        }
        return payments(came);
    }

    private Callback onlyDue() {
        assertThat(provider.callbacks.due()).hasSize(1);
        return provider.callbacks.due().getFirst();
    }

    private static List<String> payments(List<Callback> callbacks) {
        return callbacks.stream()
                .map(callback -> event(callback).path("paymentNumber").asString())
                .toList();
    }

    private static JsonNode event(Callback callback) {
        return new JsonMapper().readTree(callback.body());
    }
}
