package org.fengyun.admin.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.fengyun.admin.testing.StandInCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowsOverHttpTest extends HttpTest {

    private static final String SHOWS = "/v1/organizers/3/events/5/shows";
    private static final String SHOW = "/v1/organizers/3/shows/8";
    private static final String GENERAL = """
            {"startsAt":"2026-12-01T11:30:00Z","saleOpensAt":"2026-11-01T04:00:00Z",\
            "saleClosesAt":"2026-12-01T11:00:00Z","seating":"GENERAL","realName":false,"limitPerBuyer":4,\
            "planId":null,"tiers":[{"name":"池座","price":38000,"quota":100,"categories":null,"limitPerBuyer":2,\
            "voucherOnly":true}],"limitPerOrder":3,"doorsOpenAt":"2026-12-01T10:30:00Z",\
            "attendeesFixedAt":"2026-11-30T10:30:00Z"}""";
    private static final String RESERVED = """
            {"startsAt":"2026-12-01T11:30:00Z","saleOpensAt":"2026-11-01T04:00:00Z",\
            "saleClosesAt":"2026-12-01T11:00:00Z","seating":"RESERVED","realName":false,"limitPerBuyer":4,\
            "planId":"12","tiers":[{"name":"A","price":38000,"quota":null,"categories":["gold","silver"],\
            "limitPerBuyer":null,"voucherOnly":false}],"limitPerOrder":null,"doorsOpenAt":null,"attendeesFixedAt":null}""";
    private static final String STOCK = """
            {"id": "8", "eventId": "5", "startsAt": "2026-12-01T11:30:00Z",
             "saleOpensAt": "2026-11-01T04:00:00Z", "saleClosesAt": "2026-12-01T11:00:00Z",
             "seating": "RESERVED", "realName": false, "limitPerBuyer": 4, "planId": "12",
             "tiers": [{"id": "9", "name": "A", "price": 38000, "quota": 100, "free": 90, "held": 4, "sold": 6, "heldBack": 3,
                        "limitPerBuyer": 2, "voucherOnly": false}],
             "limitPerOrder": 3, "doorsOpenAt": "2026-12-01T10:30:00Z", "attendeesFixedAt": null}""";

    @Test
    void aShowWithGeneralAdmissionIsAdded() {
        CORE.answers("POST /internal/organizers/3/events/5/shows", 201, STOCK);

        administrator().create(SHOWS, GENERAL).isJson(201, STOCK);

        assertThat(CORE.lastAsked().body()).isEqualTo(GENERAL);
        assertThat(CORE.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void aShowWithReservedSeatingIsAdded() {
        CORE.answers("POST /internal/organizers/3/events/5/shows", 201, STOCK);

        administrator().create(SHOWS, RESERVED).isJson(201, STOCK);

        assertThat(CORE.lastAsked().body()).isEqualTo(RESERVED);
    }

    @Test
    void namesAreNotAskedUnlessSaidSo() {
        CORE.answers("POST /internal/organizers/3/events/5/shows", 201, STOCK);

        administrator().create(SHOWS, GENERAL.replace("\"realName\":false,", ""));

        assertThat(CORE.lastAsked().body()).isEqualTo(GENERAL);
    }

    @Test
    void aShowIsShownWithItsStock() {
        CORE.answers("GET /internal/organizers/3/shows/8", 200, STOCK);

        administrator().get(SHOW).isJson(200, STOCK);
    }

    @Test
    void aShowIsEdited() {
        CORE.answers("PUT /internal/organizers/3/shows/8", 200, STOCK);
        var edit = """
                {"startsAt":"2026-12-01T11:30:00Z","saleOpensAt":"2026-11-01T04:00:00Z",\
                "saleClosesAt":"2026-12-01T11:00:00Z","limitPerBuyer":6,"limitPerOrder":4,\
                "doorsOpenAt":"2026-12-01T10:00:00Z","attendeesFixedAt":null}""";

        administrator().put(SHOW, edit).isJson(200, STOCK);

        assertThat(CORE.lastAsked().body()).isEqualTo(edit);
    }

    @Test
    void aTierIsEdited() {
        CORE.answers("PUT /internal/organizers/3/shows/8/tiers/9", 200, STOCK);
        var edit = """
                {"name":"A","price":28000,"quota":null,"limitPerBuyer":2,"voucherOnly":true}""";

        administrator().put(SHOW + "/tiers/9", edit).isJson(200, STOCK);

        assertThat(CORE.lastAsked().body()).isEqualTo(edit);
    }

    @Test
    void aTierThatSaysNothingOfVouchersNeedsNone() {
        CORE.answers("PUT /internal/organizers/3/shows/8/tiers/9", 200, STOCK);

        administrator().put(SHOW + "/tiers/9", """
                {"name":"A","price":28000}""").isJson(200, STOCK);

        assertThat(CORE.lastAsked().body()).contains("\"voucherOnly\":false");
    }

    @Test
    void rulesOfTheSaleAreTheCoresToCheck() {
        CORE.answers("POST /internal/organizers/3/events/5/shows", StandInCore.problem(400, "bad-request"));

        administrator().create(SHOWS, GENERAL.replace("38000", "-1")).refusesFields("f");

        assertThat(CORE.lastAsked().body()).contains("\"price\":-1");
    }

    @Test
    void everyMissingFieldIsNamed() {
        administrator()
                .create(SHOWS, """
                        {"tiers": [{}]}""")
                .refusesFields(
                        "startsAt",
                        "saleOpensAt",
                        "saleClosesAt",
                        "seating",
                        "limitPerBuyer",
                        "tiers[0].name",
                        "tiers[0].price");
    }

    @Test
    void aTierThatIsNullIsNamed() {
        administrator()
                .create(SHOWS, GENERAL.replaceAll("\\[\\{.*}]", "[null]"))
                .refusesFields("tiers[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "38000 | 380.5 | tiers[0].price",
                "38000 | \"38000\" | tiers[0].price",
                "38000 | 99999999999999999999 | tiers[0].price",
                "38000 | [] | tiers[0].price",
                "100 | 3000000000 | tiers[0].quota",
                "\"GENERAL\" | \"STANDING\" | seating",
                "\"GENERAL\" | 1 | seating",
                "\"2026-12-01T11:30:00Z\" | \"tomorrow\" | startsAt",
                "\"planId\":null | \"planId\":\"twelve\" | planId",
                "\"planId\":null | \"planId\":{} | planId",
                "\"realName\":false | \"realName\":\"no\" | realName",
                "\"池座\" | {} | tiers[0].name",
            })
    void aValueOfTheWrongKindIsNamed(String right, String wrong, String field) {
        administrator().create(SHOWS, GENERAL.replace(right, wrong)).refusesFields(field);
    }

    @Test
    void tiersThatAreNoListAreNamed() {
        administrator().create(SHOWS, GENERAL.replaceAll("\\[\\{.*}]", "7")).refusesFields("tiers");
    }
}
