package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengyun.endtoend.Cores.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Token and keys of the core are replaced, one instance after the other, as docs/operating.md says. */
@Tag("operation")
class KeyRotationTest {
    private static final String OLD = Cores.KEY;
    private static final String NEW = "dGhlIGtleXMgdGhhdCBjb21lIGFmdGVyIHRob3NlISE=";
    private static final String OLD_TOKEN = "the-token-that-the-edges-had-before-it-was-replaced";
    private static final String NEW_TOKEN = Cores.SERVICE_TOKEN;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final Services services = new Services();
    private final Instance first = having(OLD + "," + NEW, OLD_TOKEN + "," + NEW_TOKEN);
    private final Instance second = having(NEW + "," + OLD, NEW_TOKEN + "," + OLD_TOKEN);
    private final Instance third = having(NEW, NEW_TOKEN);

    private final Cores cores = new Cores(services, "rotating-service", first, first);
    private final OnSale show = onSale();
    private final String buyer = Crowd.buyers(cores.calls(), 1).getFirst();

    @AfterEach
    void stop() {
        services.stop();
    }

    @Test
    void whatOneInstanceMakesTheOtherUnderstandsAtEachStep() {
        addAttendee(FIRST, "E12345678");
        var before = code(FIRST);

        cores.roll(SECOND, second);
        expectBothUnderstandBoth(before);
        addAttendee(SECOND, "E87654321");
        assertThat(documents(FIRST)).containsExactlyInAnyOrder("E******78", "E******21");

        cores.roll(FIRST, second);
        await().pollInSameThread().atMost(SOON).until(this::areAllRenewed);

        cores.roll(SECOND, third);
        expectAdmitted(SECOND, code(FIRST));
        assertThat(documents(SECOND)).containsExactlyInAnyOrder("E******78", "E******21");

        cores.roll(FIRST, third);
        expectAnswered(OLD_TOKEN, 401);
        expectAnswered(NEW_TOKEN, 200);
        cores.calls().expectInvariants();
    }

    private void expectBothUnderstandBoth(String before) {
        assertThat(keyOf(code(SECOND))).isNotEqualTo(keyOf(before));
        expectAdmitted(SECOND, before);
        expectAdmitted(FIRST, code(SECOND));
        expectAdmitted(SECOND, code(FIRST));
        expectAnswered(OLD_TOKEN, 200);
        expectAnswered(NEW_TOKEN, 200);
    }

    private OnSale onSale() {
        services.awaitReady();
        return OnSale.forNothing(cores.calls(), 50);
    }

    private static Instance having(String keys, String tokens) {
        return new Instance(
                Release.CURRENT,
                Map.of("TICKET_SIGNING_KEY", keys, "IDENTITY_ENCRYPTION_KEY", keys, "SERVICE_TOKEN", tokens));
    }

    private void addAttendee(int instance, String passport) {
        Crowd.attendees(cores.callsTo(instance), List.of(buyer), passport);
    }

    /** Of a ticket that somebody has just got, as this instance signs it. */
    private String code(int instance) {
        var core = cores.callsTo(instance);
        var holder = Crowd.buyers(core, 1).getFirst();
        var order = core.create(CoreCalls.orders(holder), show.order(1));
        var ticketId = order.at("/tickets/0/id").asString();
        return core.get("/internal/buyers/%s/tickets/%s/code".formatted(holder, ticketId))
                .get("code")
                .asString();
    }

    /** A code begins with its version, one byte, and the id of its key, four: what of its characters is the id's alone. */
    private static String keyOf(String code) {
        return code.substring(2, 7);
    }

    private void expectAdmitted(int instance, String code) {
        var scan = Map.of("scanId", UUID.randomUUID().toString(), "gate", "Gate 1", "code", code);
        var answer = cores.callsTo(instance).create(show.path() + "/check-ins", scan);
        assertThat(answer.get("result").asString()).as(answer.toString()).isEqualTo("ADMITTED");
    }

    /** By both instances. */
    private void expectAnswered(String token, int status) {
        var wire = new Wire(token);
        for (var url : cores.urls()) {
            var organizers = URI.create(url + "/internal/organizers");
            assertThat(wire.send("GET", organizers, "-", "").status()).isEqualTo(status);
        }
    }

    /** Covered; to cover a number it has to be decrypted. */
    private List<String> documents(int instance) {
        return cores.callsTo(instance)
                .get("/internal/buyers/%s/attendees".formatted(buyer))
                .get("items")
                .valueStream()
                .map(attendee -> attendee.get("document").asString())
                .toList();
    }

    private boolean areAllRenewed() {
        var renewal = cores.callsTo(SECOND).create("/internal/document-keys/renewals", Map.of());
        return renewal.get("left").asInt() == 0;
    }
}
