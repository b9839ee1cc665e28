package org.fengyun.admin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;

class PlansOverHttpTest extends HttpTest {

    private static final String PLANS = "/v1/organizers/3/plans";
    private static final String CORE_PLANS = "/internal/organizers/3/plans";
    private static final String PLAN = """
            {"id": "12", "name": "大剧院", "seats": 2, "categories": [{"name": "gold", "color": "#fc0", "seats": 2}]}""";
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void aPlanGoesToTheCoreAsItCame() {
        CORE.answers("POST " + CORE_PLANS, 201, PLAN);
        var file = "{ \"name\" : \"大剧院\", \"unknown\":[1.50] }\n";

        administrator().create(PLANS, file).isJson(201, PLAN);

        assertThat(CORE.lastAsked().body()).isEqualTo(file);
        assertThat(CORE.lastAsked().header("Content-Type")).isEqualTo("application/json");
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void plansAreListedPageByPage() {
        CORE.answers("GET " + CORE_PLANS, 200, """
                {"items": [%s], "next": "c2"}""".formatted(PLAN));

        administrator().get(PLANS + "?cursor=c1").isJson(200, """
                {"items": [%s], "next": "c2"}""".formatted(PLAN));

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=c1");
    }

    @Test
    void aPlanMayBeOf20MiB() {
        CORE.answers("POST " + CORE_PLANS, 201, PLAN);
        var file = spaces(20 * MEBIBYTE);

        administrator().create(PLANS, file).isJson(201, PLAN);

        assertThat(CORE.lastAsked().body()).hasSameSizeAs(file);
    }

    @Test
    void aPlanBeyond20MiBIsTooLarge() {
        administrator().create(PLANS, spaces(20 * MEBIBYTE + 1)).isProblem(413, "too-large");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void aChunkedPlanBeyond20MiBIsTooLarge() {
        var file = spaces(20 * MEBIBYTE + 1).getBytes(StandardCharsets.UTF_8);

        administrator()
                .chunked("POST", PLANS, file, "Content-Type", "application/json", "Idempotency-Key", "k")
                .isProblem(413, "too-large");

        assertThat(CORE.calls()).isEmpty();
    }

    @Test
    void whatIsWrongWithAPlanIsTheCoresToSay() {
        CORE.answers("POST " + CORE_PLANS, StandInCore.problem(400, "bad-request"));

        administrator().create(PLANS, "{\"zones\": twice").refusesFields("f");
    }

    @Test
    void aMissingPlanIsNamed() {
        administrator().create(PLANS, "").refusesFields("body");
    }

    @Test
    void withoutAnIdempotencyKeyNoPlanIsKept() {
        administrator().post(PLANS, "{}").refusesFields("Idempotency-Key");
    }

    @Test
    void aPlanIsJson() {
        administrator()
                .send(
                        "POST",
                        PLANS,
                        java.net.http.HttpRequest.BodyPublishers.ofString("<plan/>"),
                        "Content-Type",
                        "application/xml",
                        "Idempotency-Key",
                        "k")
                .isProblem(415, "unsupported-media-type");
    }

    private static String spaces(int size) {
        return "{}" + " ".repeat(size - 2);
    }
}
