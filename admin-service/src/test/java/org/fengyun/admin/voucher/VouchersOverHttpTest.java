package org.fengyun.admin.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;

class VouchersOverHttpTest extends HttpTest {

    private static final String VOUCHERS = "/v1/organizers/3/shows/8/vouchers";
    private static final String CORE_VOUCHERS = "/internal/organizers/3/shows/8/vouchers";
    private static final String DRAFT = """
            {"campaign":"早鸟","code":"EARLY","count":1,"kind":"PERCENT","amount":15,"tierId":"9","unlocksTierId":"10",\
            "uses":100,"usesPerBuyer":2,"validFrom":"2026-11-01T04:00:00Z","validUntil":"2026-12-01T04:00:00Z"}""";
    private static final String VOUCHER = """
            {"id": "77", "campaign": "早鸟", "code": "EARLY", "kind": "PERCENT", "amount": 15, "tierId": "9",
             "unlocksTierId": "10", "uses": 100, "used": 3, "usesPerBuyer": 2, "validFrom": "2026-11-01T04:00:00Z",
             "validUntil": "2026-12-01T04:00:00Z", "disabled": false}""";

    @Test
    void vouchersAreMade() {
        var batch = """
                {"id": "76", "vouchers": [%s]}""".formatted(VOUCHER);
        CORE.answers("POST " + CORE_VOUCHERS, 201, batch);

        administrator().create(VOUCHERS, DRAFT).isJson(201, batch);

        assertThat(CORE.lastAsked().body()).isEqualTo(DRAFT);
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void vouchersAreListedPageByPage() {
        var page = """
                {"items": [%s], "next": "c2"}""".formatted(VOUCHER);
        CORE.answers("GET " + CORE_VOUCHERS, 200, page);

        administrator().get(VOUCHERS + "?cursor=c1").isJson(200, page);

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=c1");
    }

    @Test
    void aVoucherIsEnded() {
        CORE.answers("POST " + CORE_VOUCHERS + "/77/disable", 200, VOUCHER);

        administrator().post(VOUCHERS + "/77/disable", "").isJson(200, VOUCHER);
    }

    @Test
    void whatIsMissingIsNamedBeforeTheCoreIsAsked() {
        administrator().create(VOUCHERS, "{}").refusesFields("amount", "campaign", "kind", "uses");
        administrator().post(VOUCHERS, DRAFT).refusesFields("Idempotency-Key");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void whatIsWrongWithAVoucherIsTheCoresToSay() {
        CORE.answers("POST " + CORE_VOUCHERS, StandInCore.problem(400, "bad-request"));

        administrator().create(VOUCHERS, DRAFT).refusesFields("f");
    }
}
