package org.fengyun.admin.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsOverHttpTest extends HttpTest {

    private static final String EVENTS = "/v1/organizers/3/events";
    private static final String DRAFT = """
            {"title":"春江花月夜","category":"音乐会","city":"上海","venue":"东方艺术中心","description":"一场",\
            "refundSteps":[{"hoursBefore":168,"percent":100}]}""";
    private static final String EVENT = """
            {"id": "5", "organizerId": "3", "title": "春江花月夜", "category": "音乐会", "city": "上海",
             "venue": "东方艺术中心", "description": "一场", "poster": null, "status": "DRAFT",
             "refundSteps": [{"hoursBefore": 168, "percent": 100}],
             "shows": [{"id": "8", "eventId": "5", "startsAt": "2026-12-01T11:30:00Z",
                        "saleOpensAt": "2026-11-01T04:00:00Z", "saleClosesAt": "2026-12-01T11:00:00Z",
                        "seating": "GENERAL", "realName": false, "limitPerBuyer": 4, "planId": null,
                        "tiers": [{"id": "9", "name": "池座", "price": 38000, "quota": 100,
                                   "free": 90, "held": 4, "sold": 6, "heldBack": 3,
                                   "limitPerBuyer": null, "voucherOnly": false}],
                        "limitPerOrder": null, "doorsOpenAt": null, "attendeesFixedAt": null}]}""";

    @Test
    void anEventIsDrafted() {
        CORE.answers("POST /internal/organizers/3/events", 201, EVENT);

        administrator().create(EVENTS, DRAFT).isJson(201, EVENT);

        assertThat(CORE.lastAsked().body()).isEqualTo(DRAFT);
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void anEventIsShownWithItsShowsAndTheirStock() {
        CORE.answers("GET /internal/organizers/3/events/5", 200, EVENT);

        administrator().get(EVENTS + "/5").isJson(200, EVENT);
    }

    @Test
    void eventsAreListedPageByPage() {
        CORE.answers("GET /internal/organizers/3/events", 200, """
                {"items": [%s], "next": "c2"}""".formatted(EVENT));

        administrator().get(EVENTS + "?cursor=c1").isJson(200, """
                {"items": [%s], "next": "c2"}""".formatted(EVENT));

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=c1");
    }

    @Test
    void anEventIsEdited() {
        CORE.answers("PUT /internal/organizers/3/events/5", 200, EVENT);

        administrator().put(EVENTS + "/5", DRAFT).isJson(200, EVENT);

        assertThat(CORE.lastAsked().body()).isEqualTo(DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "cancel"})
    void anEventIsPublishedAndCalledOff(String move) {
        CORE.answers("POST /internal/organizers/3/events/5/" + move, 200, EVENT);

        administrator().post(EVENTS + "/5/" + move).isJson(200, EVENT);
    }

    @Test
    void whatTheCoreRefusesIsPassedOnUnchanged() {
        var refusal = StandInCore.problem(409, "event-without-show");
        CORE.answers("POST /internal/organizers/3/events/5/publish", refusal);

        var answer = administrator().post(EVENTS + "/5/publish");

        assertThat(answer.isProblem(409, "event-without-show").body()).isEqualTo(refusal.body());
    }

    @Test
    void everyMissingFieldIsNamed() {
        administrator().create(EVENTS, "{}").refusesFields("title", "category", "city", "venue", "description");
    }

    @Test
    void everyFieldThatARefundStepLacksIsNamed() {
        var draft = """
                {"title":"t","category":"c","city":"c","venue":"v","description":"","refundSteps":[{}]}""";

        administrator().create(EVENTS, draft).refusesFields("refundSteps[0].hoursBefore", "refundSteps[0].percent");
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsDrafted() {
        administrator().post(EVENTS, DRAFT).refusesFields("Idempotency-Key");

        assertThat(CORE.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "-1", "9223372036854775808"})
    void anIdThatIsNoneIsNamed(String id) {
        administrator().get(EVENTS + "/" + id).refusesFields("eventId");
    }
}
