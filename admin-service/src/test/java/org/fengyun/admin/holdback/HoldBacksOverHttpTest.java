package org.fengyun.admin.holdback;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldBacksOverHttpTest extends HttpTest {

    private static final String HOLD_BACKS = "/v1/organizers/3/shows/8/hold-backs";
    private static final String CORE_HOLD_BACKS = "/internal/organizers/3/shows/8/hold-backs";
    private static final String HOLD_BACK = """
            {"id": "41", "showId": "8", "reason": "柱子后面", "createdAt": "2026-11-01T04:00:00Z",
             "tiers": [{"tierId": "9", "places": 2, "held": 1}],
             "seats": [{"id": "31", "zone": "池座", "row": "5", "number": "12"}]}""";
    private static final String SEATS = """
            {"reason":"柱子后面","seatIds":["31","32"],"tierId":null,"quantity":null}""";
    private static final String PLACES = """
            {"reason":"赞助商","seatIds":null,"tierId":"9","quantity":20}""";

    @Test
    void seatsAreHeldBack() {
        CORE.answers("POST " + CORE_HOLD_BACKS, 201, HOLD_BACK);

        administrator().create(HOLD_BACKS, SEATS).isJson(201, HOLD_BACK);

        assertThat(CORE.lastAsked().body()).isEqualTo(SEATS);
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void placesAreHeldBack() {
        CORE.answers("POST " + CORE_HOLD_BACKS, 201, HOLD_BACK);

        administrator().create(HOLD_BACKS, PLACES).isJson(201, HOLD_BACK);

        assertThat(CORE.lastAsked().body()).isEqualTo(PLACES);
    }

    @Test
    void theReasonMustBeThere() {
        administrator().create(HOLD_BACKS, "{}").refusesFields("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat-taken", "sold-out", "event-cancelled"})
    void whatTheCoreRefusesIsRefused(String name) {
        CORE.answers("POST " + CORE_HOLD_BACKS, StandInCore.problem(409, name));

        administrator().create(HOLD_BACKS, SEATS).isProblem(409, name);
    }

    @Test
    void holdBacksAreListedPageByPage() {
        var page = """
                {"items": [%s], "next": "c2"}""".formatted(HOLD_BACK);
        CORE.answers("GET " + CORE_HOLD_BACKS, 200, page);

        administrator().get(HOLD_BACKS + "?cursor=c1").isJson(200, page);

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seatIds\":[\"32\"],\"quantity\":null}",
                "{\"seatIds\":null,\"quantity\":3}",
                "{\"seatIds\":null,\"quantity\":null}"
            })
    void whatIsHeldBackIsReleased(String release) {
        CORE.answers("POST " + CORE_HOLD_BACKS + "/41/release", 200, HOLD_BACK);

        administrator().create(HOLD_BACKS + "/41/release", release).isJson(200, HOLD_BACK);

        assertThat(CORE.lastAsked().body()).isEqualTo(release);
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }
}
