package org.fengyun.miniprogram.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class TicketsTest extends WholeEdge {
    private static final String TICKET = """
            {"id":"71","orderId":"12","showId":"7","eventId":"5","title":"Nutcracker","city":"上海",\
            "venue":"Grand Theatre","startsAt":"2026-12-24T12:00:00Z","tier":"Stalls","price":18000,\
            "seat":{"id":"9","zone":"East","row":"3","number":"12"},\
            "attendee":{"name":"张伟","documentType":"RESIDENT_ID","document":"110*************2X"},"status":"VALID","checkedInAt":null}""";

    private final String buyer = newId();
    private final String tickets = "/internal/buyers/%s/tickets".formatted(buyer);

    @Test
    void aBuyerSeesItsTickets() {
        CORE.on("GET " + tickets, Reply.json("{\"items\":[%s],\"next\":null}".formatted(TICKET)));
        CORE.on("GET " + tickets + "/71", Reply.json(TICKET));

        get("/v1/tickets").expectBody().json("{\"items\":[%s],\"next\":null}".formatted(TICKET));
        get("/v1/tickets/71").expectBody().json(TICKET);
    }

    @Test
    void theCodeIsTheOneToShowNow() {
        var code = "{\"code\":\"FY1ABC\",\"refreshAfter\":\"2026-12-24T11:00:30Z\"}";
        CORE.on("GET " + tickets + "/71/code", Reply.json(code));

        get("/v1/tickets/71/code").expectStatus().isOk().expectBody().json(code);
    }

    @Test
    void aTicketIsMadeOutToAnotherAttendee() {
        CORE.on("POST " + tickets + "/71/attendee", Reply.json(TICKET));

        change("{\"attendeeId\":\"31\"}").expectStatus().isOk().expectBody().json(TICKET);

        assertThat(CORE.calls("POST " + tickets + "/71/attendee"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).isEqualTo("{\"attendeeId\":\"31\"}"));
    }

    @Test
    void whyAnAttendeeStaysIsPassedOn() {
        CORE.on("POST " + tickets + "/71/attendee", Reply.problem(409, "attendee-fixed"));

        change("{\"attendeeId\":\"31\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:attendee-fixed");
        change("{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("attendeeId");
    }

    @Test
    void aTicketOfAnotherIsNotThere() {
        get("/v1/tickets/72").expectStatus().isNotFound();
    }

    private ResponseSpec change(String body) {
        return client.post()
                .uri("/v1/tickets/71/attendee")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec get(String path) {
        return client.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange();
    }
}
