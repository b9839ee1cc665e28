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
    @ValueSource(strings = {"ADMITTED", "ALREADY_USED", "UNDONE"})
    void aTicketIsScanned(String result) {
        answersAndIsPassedOn("""
                {"result": "%s", "ticketId": "21", "tier": "A", "gate": "北门", "at": "2026-12-01T11:00:00Z",
                 "seat": {"id": "31", "zone": "池座", "row": "5", "number": "12"},
                 "attendee": {"name": "张三", "documentType": "RESIDENT_ID", "document": "1101**********002X"},
                 "rightShow": null}""".formatted(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOO_EARLY", "REFUNDED"})
    void aTicketThatIsNotAdmittedHearsSinceOrUntilWhen(String result) {
        answersAndIsPassedOn("""
                {"result": "%s", "ticketId": "21", "tier": "A", "gate": null, "at": "2026-12-01T11:00:00Z",
                 "seat": null, "attendee": null, "rightShow": null}""".formatted(result));
    }

    @Test
    void aTicketForAnotherShowHearsWhich() {
        answersAndIsPassedOn("""
                {"result": "WRONG_SHOW", "ticketId": null, "tier": null, "gate": null, "at": null, "seat": null,
                 "attendee": null,
                 "rightShow": {"showId": "9", "title": "长夜将明", "startsAt": "2026-12-02T11:30:00Z"}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE_INVALID", "CODE_STALE", "WRONG_SHOW", "SHOW_CANCELLED", "TICKET_NOT_VALID"})
    void aCodeThatAdmitsNobodySaysWhy(String result) {
        answersAndIsPassedOn("""
                {"result": "%s", "ticketId": null, "tier": null, "gate": null, "at": null, "seat": null,
                 "attendee": null, "rightShow": null}""".formatted(result));
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
    void anAdmissionIsUndoneByWhoeverIsLoggedIn() {
        var undone = """
                {"ticketId": "21", "scanId": "s-1", "gate": "北门", "at": "2026-12-01T11:00:00Z",
                 "by": "administrator", "reason": "错扫", "undoneAt": "2026-12-01T11:05:00Z"}""";
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins/21/undo", 201, undone);

        administrator().create(CHECK_INS + "/21/undo", """
                {"reason": "错扫", "by": "somebody else"}""").isJson(201, undone);

        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(CORE.lastAsked().body()).isEqualTo("""
                {"by":"administrator","reason":"错扫"}""");
    }

    @Test
    void anUndoWithoutReasonOrKeyIsRefused() {
        administrator().create(CHECK_INS + "/21/undo", "{}").refusesFields("reason");
        administrator().post(CHECK_INS + "/21/undo", """
                {"reason": "错扫"}""").refusesFields("Idempotency-Key");
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins/21/undo", StandInCore.problem(409, "not-admitted"));
        administrator().create(CHECK_INS + "/21/undo", """
                {"reason": "错扫"}""").isProblem(409, "not-admitted");
    }

    @Test
    void theProgressIsShown() {
        var summary = """
                {"valid": 7, "used": 3, "lastFiveMinutes": 2, "conflicts": 1, "gates": [{"gate": "北门", "used": 3}]}""";
        CORE.answers("GET /internal/organizers/3/shows/8/check-ins/summary", 200, summary);

        administrator().get(CHECK_INS + "/summary").isJson(200, summary);
    }

    @Test
    void whatTheGatesDidWithATicketIsShown() {
        var history = """
                {"ticketId": "21",
                 "scans": [{"scanId": "s-1", "device": null, "gate": "北门", "scannedAt": "2026-12-01T11:00:00Z",
                            "receivedAt": "2026-12-01T11:00:00Z", "result": "ADMITTED"}],
                 "undone": [{"ticketId": "21", "scanId": "s-1", "gate": "北门", "at": "2026-12-01T11:00:00Z",
                             "by": "administrator", "reason": "错扫", "undoneAt": "2026-12-01T11:05:00Z"}]}""";
        CORE.answers("GET /internal/organizers/3/shows/8/check-ins/21", 200, history);

        administrator().get(CHECK_INS + "/21").isJson(200, history);
    }

    @Test
    void theKeysThatVerifyTicketsAreListed() {
        var keys = """
                [{"id": "0badcafe", "publicKey": "MCowBQYDK2VwAyEA"}, {"id": "0badc0de", "publicKey": "AAAA"}]""";
        CORE.answers("GET /internal/organizers/3/ticket-keys", 200, keys);

        administrator().get("/v1/organizers/3/ticket-keys").isJson(200, keys);
    }

    private void answersAndIsPassedOn(String checkIn) {
        CORE.answers("POST /internal/organizers/3/shows/8/check-ins", 200, checkIn);

        administrator().post(CHECK_INS, SCAN).isJson(200, checkIn);

        assertThat(CORE.lastAsked().body()).isEqualTo(SCAN);
    }
}
