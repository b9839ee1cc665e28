package org.fengyun.miniprogram.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.Tokens;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ExtendWith(OutputCaptureExtension.class)
class AttendeesTest extends WholeEdge {
    private static final String NUMBER = "11010519491231002X";
    private static final String DRAFT =
            "{\"name\":\"张伟\",\"documentType\":\"RESIDENT_ID\",\"document\":\"%s\"}".formatted(NUMBER);
    private static final String ATTENDEE =
            "{\"id\":\"31\",\"name\":\"张伟\",\"documentType\":\"RESIDENT_ID\",\"document\":\"110*************2X\"}";

    private final String buyer = newId();
    private final String attendees = "/internal/buyers/%s/attendees".formatted(buyer);

    @Test
    void anAttendeeIsAddedAndItsNumberDoesNotComeBack() {
        CORE.on("POST " + attendees, Reply.json(ATTENDEE));

        add(DRAFT).expectStatus().isCreated().expectBody().json(ATTENDEE);

        assertThat(CORE.calls("POST " + attendees)).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo(DRAFT);
            assertThat(call.header("Idempotency-Key")).isEqualTo("key-1");
        });
    }

    @Test
    void aBuyerSeesItsAttendeesPageByPage() {
        CORE.on("GET " + attendees, Reply.json("{\"items\":[%s],\"next\":\"31\"}".formatted(ATTENDEE)));

        call(HttpMethod.GET, "/v1/attendees?cursor=40")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":[%s],\"next\":\"31\"}".formatted(ATTENDEE));

        assertThat(CORE.calls("GET " + attendees))
                .singleElement()
                .satisfies(call -> assertThat(call.query()).isEqualTo("cursor=40"));
    }

    @Test
    void anAttendeeIsForgotten() {
        CORE.on("DELETE " + attendees + "/31", new Reply(204, "application/json", "", Map.of()));

        call(HttpMethod.DELETE, "/v1/attendees/31").expectStatus().isNoContent();

        assertThat(CORE.calls("DELETE " + attendees + "/31")).hasSize(1);
    }

    @Test
    void aRefusalOfTheCoreIsPassedOn() {
        CORE.on("POST " + attendees, Reply.problem(409, "attendee-exists"));

        add(DRAFT)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:fengyun:problem:attendee-exists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"documentType\":\"PASSPORT\",\"document\":\"E12345678\"} | name",
                "{\"name\":\"张伟\",\"document\":\"E12345678\"} | documentType",
                "{\"name\":\"张伟\",\"documentType\":\"PASSPORT\"} | document",
                "{\"name\":\"张伟\",\"documentType\":\"E12345678\",\"document\":\"PASSPORT\"} | documentType"
            })
    void whatIsMissingOrWrongIsNamed(String draft, String field) {
        add(draft)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);

        assertThat(CORE.calls("POST " + attendees)).isEmpty();
    }

    @Test
    void nobodyAddsAttendeesUnnamed() {
        client.post()
                .uri("/v1/attendees")
                .contentType(MediaType.APPLICATION_JSON)
                .body(DRAFT)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whateverHappensNoNumberIsInTheLog(CapturedOutput log) {
        CORE.on("POST " + attendees, Reply.json(ATTENDEE));
        add(DRAFT).expectStatus().isCreated();
        CORE.on("POST " + attendees, Reply.problem(400, "bad-request"));
        add(DRAFT).expectStatus().isBadRequest();
        CORE.on("POST " + attendees, Reply.problem(503, "unavailable"));
        add(DRAFT).expectStatus().isEqualTo(503);
        CORE.on("POST " + attendees, Reply.NONE);
        add(DRAFT).expectStatus().isEqualTo(504);
        CORE.on("POST " + attendees, Reply.json("no JSON"));
        add(DRAFT).expectStatus().is5xxServerError();
        add(DRAFT.replace("}", "")).expectStatus().isBadRequest();
        add(DRAFT.replace("RESIDENT_ID", NUMBER)).expectStatus().isBadRequest();
        add(DRAFT.replace("\"" + NUMBER + "\"", "[\"" + NUMBER + "\"]"))
                .expectStatus()
                .isBadRequest();

        assertThat(log.getAll()).contains("no answer of the core").doesNotContain(NUMBER);
    }

    private ResponseSpec add(String draft) {
        return client.post()
                .uri("/v1/attendees")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(draft)
                .exchange();
    }

    private ResponseSpec call(HttpMethod method, String path) {
        return client.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.of(buyer))
                .exchange();
    }
}
