package org.fengyun.admin.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInsOverHttpTest extends HttpTest {

    private static final String CHECK_INS = "/v1/organizers/3/shows/8/check-ins";
    private static final String SCAN = """
            {"scanId":"s-1","gate":"北门","code":"FY1ABC"}""";

    @ParameterizedTest
    @ValueSource(strings = {"ADMITTED", "ALREADY_USED"})
    void aTicketIsScanned(String result) {
        var checkIn = """
                {"result": "%s", "ticketId": "21", "tier": "A", "gate": "北门", "at": "2026-12-01T11:00:00Z",
                 "seat": {"id": "31", "zone": "池座", "row": "5", "number": "12"}}""".formatted(result);
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins", 200, checkIn);

        administrator().post(CHECK_INS, SCAN).isJson(200, checkIn);

        assertThat(CORE.lastAsked().body()).isEqualTo(SCAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE_INVALID", "CODE_STALE", "WRONG_SHOW", "TICKET_NOT_VALID"})
    void aCodeThatAdmitsNobodySaysWhy(String result) {
        var checkIn = """
                {"result": "%s", "ticketId": null, "tier": null, "gate": null, "at": null, "seat": null}""".formatted(result);
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins", 200, checkIn);

        administrator().post(CHECK_INS, SCAN).isJson(200, checkIn);
    }

    @Test
    void aScanIdThatWasUsedForAnotherTicketIsRefused() {
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins", StandInCore.problem(422, "scan-id-reused"));

        administrator().post(CHECK_INS, SCAN).isProblem(422, "scan-id-reused");
    }

    @Test
    void everyMissingFieldIsNamed() {
        administrator().post(CHECK_INS, "{}").refusesFields("scanId", "gate", "code");
    }

    @Test
    void theKeysThatVerifyTicketsAreListed() {
        var keys = """
                [{"id": "0badcafe", "publicKey": "MCowBQYDK2VwAyEA"}, {"id": "0badc0de", "publicKey": "AAAA"}]""";
        CORE.answers("GET /internal/organizers/3/ticket-keys", 200, keys);

        administrator().get("/v1/organizers/3/ticket-keys").isJson(200, keys);
    }
}
