package org.fengyun.miniprogram.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class RefundsTest extends WholeEdge {
    private static final String REFUND = """
            {"id":"31","orderId":"12","amount":28800,"fee":7200,"status":"REQUESTED","cause":"BUYER",\
            "tickets":[{"id":"71","amount":28800,"fee":7200}],"reason":"ill",\
            "requestedAt":"2026-11-01T10:00:00Z","settledAt":null}""";

    private final String buyer = newId();
    private final String refunds = "/internal/buyers/%s/orders/12/refunds".formatted(buyer);

    @Test
    void ticketsGoBackForTheBuyerWithItsKey() {
        CORE.on("POST " + refunds, new Reply(201, "application/json", REFUND, Map.of()));

        giveBack("""
                {"ticketIds":["71"],"reason":"ill"}""").expectStatus().isCreated().expectBody().json(REFUND);

        assertThat(CORE.calls("POST " + refunds)).singleElement().satisfies(call -> {
            assertThat(call.header("Idempotency-Key")).isEqualTo("key-1");
            assertThat(call.body()).isEqualTo("{\"ticketIds\":[\"71\"],\"reason\":\"ill\"}");
        });
    }

    @Test
    void withoutTicketsTheWholeOrderGoesBack() {
        CORE.on("POST " + refunds, new Reply(201, "application/json", REFUND, Map.of()));

        giveBack("{}").expectStatus().isCreated();

        assertThat(CORE.calls("POST " + refunds))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"ticketIds\":null,\"reason\":null}"));
    }

    @ParameterizedTest
    @CsvSource({"404, not-found", "409, not-refundable", "422, key-reused"})
    void aRefusalOfTheCoreIsRelayed(int status, String name) {
        CORE.on("POST " + refunds, Reply.problem(status, name));

        giveBack("{}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:" + name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"ticketIds":[null]}  | ticketIds[0]
            {"ticketIds":["x"]}   | ticketIds[0]
            {"ticketIds":[]}      | ticketIds
            {"reason":["a"]}      | reason
            """)
    void whatMakesNoSenseIsNamed(String body, String field) {
        giveBack(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void theRefundsOfAnOrderAreListed() {
        CORE.on("GET " + refunds, Reply.json("{\"items\":[%s],\"next\":null}".formatted(REFUND)));

        client.get()
                .uri("/v1/orders/12/refunds")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":[%s],\"next\":null}".formatted(REFUND));
    }

    private ResponseSpec giveBack(String body) {
        return client.post()
                .uri("/v1/orders/12/refunds")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
