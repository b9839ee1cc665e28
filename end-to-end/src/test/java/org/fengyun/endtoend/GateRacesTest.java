package org.fengyun.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengyun.endtoend.Wire.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Gates that scan the same tickets at once, at two instances of the core. */
class GateRacesTest {
    private static final CoreCalls CORE = Cluster.shared().cores().calls();
    private static final int TICKETS = 20;

    private final OnSale show = OnSale.forNothing(CORE, TICKETS);
    private final List<Code> codes = codes();

    /** What a ticket shows. */
    private record Code(String ticketId, String text) {}

    private record Scanned(Code code, JsonNode answer) {
        String result() {
            return answer.get("result").asString();
        }

        String gate() {
            return answer.get("gate").asString();
        }

        String at() {
            return answer.get("at").asString();
        }
    }

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        CORE.expectInvariants();
    }

    @Test
    void ofSixGatesAtTwoInstancesOneAdmitsATicketAndTheOthersNameIt() {
        var answers = Crowd.atOnce(
                6 * TICKETS, i -> scan(codes.get(i / 6), UUID.randomUUID().toString(), i));

        answers.stream().collect(groupingBy(Scanned::code)).values().forEach(ofTicket -> {
            assertThat(ofTicket).extracting(Scanned::result).containsOnly("ADMITTED", "ALREADY_USED");
            assertThat(ofTicket)
                    .filteredOn(scanned -> scanned.result().equals("ADMITTED"))
                    .hasSize(1);
            // all name the gate that admitted, and when
            assertThat(ofTicket.stream().map(Scanned::gate).distinct()).hasSize(1);
            assertThat(ofTicket.stream().map(Scanned::at).distinct()).hasSize(1);
        });
        assertThat(used()).isEqualTo(TICKETS);
    }

    @Test
    void aScanThatIsSentToBothInstancesAtOnceHasOneAnswer() {
        var scanIds = IntStream.range(0, TICKETS)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        var answers = Crowd.atOnce(6 * TICKETS, i -> scan(codes.get(i / 6), scanIds.get(i / 6), i));

        assertThat(answers).extracting(Scanned::result).containsOnly("ADMITTED");
        answers.stream()
                .collect(groupingBy(Scanned::code))
                .values()
                .forEach(ofTicket -> assertThat(ofTicket).containsOnly(ofTicket.getFirst()));
        assertThat(used()).isEqualTo(TICKETS);
    }

    @Test
    void anAdmissionIsTakenBackOnceAndAdmitsOnceMore() {
        Crowd.atOnce(TICKETS, i -> scan(codes.get(i), UUID.randomUUID().toString(), i));
        var undone = Crowd.atOnce(6 * TICKETS, i -> undo(codes.get(i / 6)));
        assertThat(undone).extracting(Answer::status).containsOnly(201, 409);
        assertThat(undone).filteredOn(answer -> answer.status() == 201).hasSize(TICKETS);
        assertThat(used()).isZero();

        var again = Crowd.atOnce(
                6 * TICKETS, i -> scan(codes.get(i / 6), UUID.randomUUID().toString(), i));
        assertThat(again)
                .filteredOn(scanned -> scanned.result().equals("ADMITTED"))
                .hasSize(TICKETS);
        assertThat(used()).isEqualTo(TICKETS);
    }

    private Scanned scan(Code code, String scanId, int number) {
        var scan = Map.of("scanId", scanId, "gate", "Gate " + number % 6, "code", code.text());
        return new Scanned(code, CORE.create(show.path() + "/check-ins", scan));
    }

    private Answer undo(Code code) {
        var undo = Map.of("by", "A supervisor", "reason", "The wrong person");
        return CORE.post(show.path() + "/check-ins/" + code.ticketId() + "/undo", undo);
    }

    private int used() {
        return CORE.get(show.path() + "/check-ins/summary").get("used").asInt();
    }

    private List<Code> codes() {
        var history = new History(Cluster.shared().cores(), show);
        var buyers = Crowd.buyers(CORE, TICKETS);
        return Crowd.atOnce(TICKETS, i -> {
            var order = history.buy(buyers.get(i), show.order(1)).told().orElseThrow();
            var ticketId = order.tickets().getFirst().id();
            var code = CORE.get("/internal/buyers/%s/tickets/%s/code".formatted(buyers.get(i), ticketId));
            return new Code(ticketId, code.get("code").asString());
        });
    }
}
