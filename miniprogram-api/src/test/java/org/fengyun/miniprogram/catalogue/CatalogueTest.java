package org.fengyun.miniprogram.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.fengyun.miniprogram.standin.WholeEdge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class CatalogueTest extends WholeEdge {
    private static final String SEATS = "{\"zones\":[{\"id\":\"east\",\"free\":\"/w==\"}]}";

    @Autowired
    private StringRedisTemplate redis;

    @Test
    void eventsAreSearched() {
        CORE.on("GET /internal/events", Reply.json("""
                {"items":[{"id":"5","title":"Nutcracker","category":"Ballet","city":"上海","venue":"Grand Theatre",\
                "poster":"poster-1.jpg","priceFrom":18000,"firstShowAt":"2026-12-24T12:00:00Z"}],"next":"more"}"""));

        client.get()
                .uri("/v1/events?city={city}&q={q}&cursor=c", "上海", "a&b=c")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=1, public")
                .expectBody()
                .json("""
                {"items":[{"id":"5","title":"Nutcracker","category":"Ballet","city":"上海","venue":"Grand Theatre",\
                "posterUrl":"/v1/posters/poster-1.jpg","priceFrom":18000,"firstShowAt":"2026-12-24T12:00:00Z"}],\
                "next":"more"}""");

        assertThat(CORE.calls("GET /internal/events"))
                .anySatisfy(call -> assertThat(call.query()).isEqualTo("city=上海&q=a&b=c&cursor=c"));
    }

    @Test
    void whatIsLeftEmptyIsNotLookedFor() {
        var category = "category-" + newId();
        CORE.on("GET /internal/events", Reply.json("{\"items\":[],\"next\":null}"));

        client.get()
                .uri("/v1/events?city=&category={category}&q={q}&cursor=", category, " ")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(CORE.calls("GET /internal/events"))
                .filteredOn(call -> call.query().contains(category))
                .singleElement()
                .satisfies(call -> assertThat(call.query()).isEqualTo("category=" + category));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "cursor", "city", "category"})
    void whatVisitorsMakeUpIsNotKept(String field) {
        var made = "made-up-" + newId();
        CORE.on("GET /internal/events", Reply.json("{\"items\":[],\"next\":null}"));

        client.get()
                .uri("/v1/events?" + field + "=" + made)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(redis.keys("*" + made + "*"))
                .allSatisfy(key ->
                        assertThat(redis.getExpire(key, TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(1_000));
    }

    @ParameterizedTest
    @CsvSource({"Shanghai, true", "SHANGHAI, false"})
    void aCityIsKeptAsItsEventsSpellIt(String spelt, boolean kept) {
        var made = "-" + newId();
        CORE.on("GET /internal/events", Reply.json("""
                {"items":[{"id":"5","title":"Nutcracker","category":"Ballet","city":"Shanghai%s","venue":"Grand Theatre",\
                "poster":null,"priceFrom":18000,"firstShowAt":"2026-12-24T12:00:00Z"}],"next":null}""".formatted(made)));

        client.get()
                .uri("/v1/events?city=" + spelt + made)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(redis.keys("*" + made + "*").stream()
                        .filter(key -> redis.getExpire(key, TimeUnit.MILLISECONDS) > 1_000))
                .hasSize(kept ? 1 : 0);
    }

    @Test
    void anEventHasItsShows() {
        var event = newId();
        CORE.on("GET /internal/events/" + event, Reply.json("""
                {"id":"%s","title":"Nutcracker","category":"Ballet","city":"上海","venue":"Grand Theatre",\
                "description":"Snow.","poster":null,"refundSteps":[{"hoursBefore":24,"percent":80}],"shows":[{"id":"7","startsAt":"2026-12-24T12:00:00Z",\
                "saleOpensAt":"2026-11-01T10:00:00Z","saleClosesAt":"2026-12-24T12:00:00Z","seating":"RESERVED",\
                "priceFrom":18000,"availability":"SOLD_OUT"}]}""".formatted(event)));

        client.get()
                .uri("/v1/events/" + event)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.posterUrl")
                .isEmpty()
                .jsonPath("$.refundSteps[0].percent")
                .isEqualTo(80)
                .jsonPath("$.shows[0].seating")
                .isEqualTo("RESERVED")
                .jsonPath("$.shows[0].availability")
                .isEqualTo("SOLD_OUT");
    }

    @Test
    void fiftyReadersAtOnceAreOneLoadOfTheCore() throws Exception {
        var plan = "/shows/" + newId() + "/plan";
        CORE.on("GET /internal" + plan, Reply.json("{\"name\":\"Hall\",\"size\":null,\"zones\":[]}"));
        Callable<ResponseSpec> read = () -> client.get().uri("/v1" + plan).exchange();

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : readers.invokeAll(Collections.nCopies(50, read))) {
                done.get().expectStatus().isOk().expectBody().jsonPath("$.name").isEqualTo("Hall");
            }
        }

        assertThat(CORE.calls("GET /internal" + plan)).hasSize(1);
    }

    @Test
    void freeSeatsThatAreTheSameAreNotSentAgain() {
        var show = newId();
        CORE.on("GET /internal/shows/" + show + "/seats", Reply.json(SEATS));
        var etag = client.get()
                .uri("/v1/shows/" + show + "/seats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody()
                .json(SEATS)
                .returnResult()
                .getResponseHeaders()
                .getETag();
        assertThat(etag).isNotNull();

        client.get()
                .uri("/v1/shows/" + show + "/seats")
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void theTagOfFreeSeatsComesFromTheirContent() {
        assertThat(etagOfSeats(SEATS)).isEqualTo(etagOfSeats(SEATS)).isNotEqualTo(etagOfSeats("{\"zones\":[]}"));
    }

    @Test
    void aPlanIsKeptForEverAndServedWhileTheCoreIsAway() {
        var plan = "/shows/" + newId() + "/plan";
        CORE.on("GET /internal" + plan, Reply.json("""
                {"name":"Grand Theatre","size":{"width":800,"height":600},\
                "zones":[{"id":"east","name":"East","seats":1200}]}"""));
        var etag = client.get()
                .uri("/v1" + plan)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        assertThat(etag).isNotNull();
        CORE.on("GET /internal" + plan, Reply.NONE);

        client.get()
                .uri("/v1" + plan)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.zones[0].seats")
                .isEqualTo(1200);
        client.get()
                .uri("/v1" + plan)
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    /** The core cuts zones so that none is larger than this; the limit of callContainer is 1000 KiB. */
    @ParameterizedTest
    @ValueSource(strings = {"12", "\\\"", "🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭🎭"})
    void theLargestZoneIsPassedOnByACallContainer(String number) {
        var show = newId();
        var seat = """
                {"id":"9223372036854775807","number":"%s","x":-9999999.99,"y":1.0E7,"tierId":"9223372036854775807"}""".formatted(number);
        var seats = 999_900 / (seat.getBytes(UTF_8).length + 1);
        var zone = "{\"areas\":[],\"rows\":[{\"number\":\"1\",\"seats\":["
                + String.join(",", Collections.nCopies(seats, seat)) + "]}]}";
        CORE.on("GET /internal/shows/" + show + "/plan/1", Reply.json(zone));

        var answer = client.get()
                .uri("/v1/shows/" + show + "/plan/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(answer).hasSizeBetween(990_000, 1_000_000);
    }

    @Test
    void aZoneHasItsRowsAndSeats() {
        var show = newId();
        var zone = """
                {"areas":[{"shape":"circle","radius":3}],"rows":[{"number":"1",\
                "seats":[{"id":"9","number":"12","x":10.5,"y":20.0,"tierId":"8"}]}]}""";
        CORE.on("GET /internal/shows/" + show + "/plan/east wing", Reply.json(zone));

        client.get()
                .uri("/v1/shows/{show}/plan/{zone}", show, "east wing")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(zone);
    }

    @Test
    void whatTheCoreDoesNotHaveIsNotThere() {
        client.get()
                .uri("/v1/shows/" + newId())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The core says why.");
    }

    private @Nullable String etagOfSeats(String seats) {
        var show = newId();
        CORE.on("GET /internal/shows/" + show + "/seats", Reply.json(seats));
        return client.get()
                .uri("/v1/shows/" + show + "/seats")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }
}
