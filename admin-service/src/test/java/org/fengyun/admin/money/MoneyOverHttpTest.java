package org.fengyun.admin.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyOverHttpTest extends HttpTest {

    private static final String SHOW = "/v1/organizers/3/shows/8";
    private static final String OF_CORE = "/internal/organizers/3/shows/8";
    private static final String PROGRESS = """
            {"showId": "8", "refundAdmitted": true, "requestedAt": "2026-12-01T11:30:00Z", "finishedAt": null,
             "orders": 9, "refunded": 4, "waiting": 3, "failed": 2, "stuck": 1, "holds": 1, "amount": 900, "refundedAmount": 400}""";
    private static final String OF_REFUND = """
            "orderId": "12", "amount": 80, "fee": 20, "status": "FAILED", "cause": "BUYER",
            "tickets": [{"id": "71", "amount": 80, "fee": 20}], "reason": "病了",
            "requestedAt": "2026-12-01T11:30:00Z", "settledAt": "2026-12-01T11:31:00Z\"""";
    private static final String OF_SHOW = """
            "showId": "8", "number": "R1", "paymentNumber": "P1", "tries": 2, "waitsFor": "NOT_ENOUGH",
            "interventions": [
                {"action": "RETRIED", "staff": "boss", "note": "再试", "at": "2026-12-01T11:32:00Z"}]""";
    private static final String REFUND_OF_CORE = "{\"refund\": {\"id\": \"31\", %s}, %s}".formatted(OF_REFUND, OF_SHOW);
    private static final String REFUND = "{\"id\": \"31\", %s, %s}".formatted(OF_REFUND, OF_SHOW);

    @Test
    void aShowIsCalledOff() {
        CORE.answers("POST " + OF_CORE + "/cancel", 200, PROGRESS);

        administrator().post(SHOW + "/cancel", "{\"refundAdmitted\":true}").isJson(200, PROGRESS);

        assertThat(CORE.lastAsked().body()).isEqualTo("{\"refundAdmitted\":true}");
    }

    @Test
    void whetherWhoWasAdmittedHasMoneyBackMustBeSaid() {
        administrator().post(SHOW + "/cancel", "{}").refusesFields("refundAdmitted");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void theProgressOfACancellationIsShown() {
        CORE.answers("GET " + OF_CORE + "/cancellation", 200, PROGRESS);

        administrator().get(SHOW + "/cancellation").isJson(200, PROGRESS);
    }

    @Test
    void theRefundsOfAShowAreListedByStatus() {
        CORE.answers(
                "GET " + OF_CORE + "/refunds", 200, "{\"items\": [%s], \"next\": \"c2\"}".formatted(REFUND_OF_CORE));

        administrator()
                .get(SHOW + "/refunds?status=FAILED&cursor=c1")
                .isJson(200, "{\"items\": [%s], \"next\": \"c2\"}".formatted(REFUND));

        assertThat(CORE.lastAsked().query()).isEqualTo("status=FAILED&cursor=c1");
    }

    @Test
    void aStatusThatIsNoneIsNamed() {
        administrator().get(SHOW + "/refunds?status=LOST").refusesFields("status");
    }

    @Test
    void refundsThatWaitForAPersonAreListed() {
        CORE.answers(
                "GET /internal/organizers/3/failed-refunds",
                200,
                "{\"items\": [%s], \"next\": null}".formatted(REFUND_OF_CORE));

        administrator()
                .get("/v1/organizers/3/failed-refunds")
                .isJson(200, "{\"items\": [%s], \"next\": null}".formatted(REFUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "settle"})
    void whoeverSeesToARefundIsTold(String act) {
        CORE.answers("POST " + OF_CORE + "/refunds/31/" + act, 200, REFUND_OF_CORE);

        administrator().post(SHOW + "/refunds/31/" + act, "{\"note\":\"再试\"}").isJson(200, REFUND);

        assertThat(CORE.lastAsked().body()).isEqualTo("{\"staff\":\"%s\",\"note\":\"再试\"}".formatted(USERNAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "settle"})
    void whyMustBeSaid(String act) {
        administrator().post(SHOW + "/refunds/31/" + act, "{}").refusesFields("note");
    }

    @Test
    void whatTheCoreRefusesIsPassedOnUnchanged() {
        var refusal = StandInCore.problem(409, "refund-not-failed");
        CORE.answers("POST " + OF_CORE + "/refunds/31/retry", refusal);

        var answer = administrator().post(SHOW + "/refunds/31/retry", "{\"note\":\"再试\"}");

        assertThat(answer.isProblem(409, "refund-not-failed").body()).isEqualTo(refusal.body());
    }

    @Test
    void theLedgerOfAShowIsShown() {
        var ledger = """
                {"showId": "8", "accounts": [{"account": "CAPTURED", "in": 0, "out": 900, "balance": -900},
                                             {"account": "TICKETS", "in": 900, "out": 0, "balance": 900}]}""";
        CORE.answers("GET " + OF_CORE + "/ledger", 200, ledger);

        administrator().get(SHOW + "/ledger").isJson(200, ledger);
    }
}
