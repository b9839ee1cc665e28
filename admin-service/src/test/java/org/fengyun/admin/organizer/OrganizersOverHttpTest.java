package org.fengyun.admin.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizersOverHttpTest extends HttpTest {

    private static final String ORGANIZERS = "/v1/organizers";

    @Test
    void anOrganizerIsMade() {
        CORE.answers("POST /internal/organizers", 201, """
                {"id": "9007199254740993", "name": "风云剧场"}""");

        administrator().create(ORGANIZERS, """
                        {"name": "风云剧场"}""").isJson(201, """
                        {"id": "9007199254740993", "name": "风云剧场"}""");

        var asked = CORE.lastAsked();
        assertThat(asked.body()).isEqualTo("""
                {"name":"风云剧场"}""");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void organizersAreListedPageByPage() {
        CORE.answers("GET /internal/organizers", 200, """
                {"items": [{"id": "7", "name": "A"}], "next": "c2"}""");

        administrator().get(ORGANIZERS + "?cursor=c1").isJson(200, """
                {"items": [{"id": "7", "name": "A"}], "next": "c2"}""");

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=c1");
    }

    @Test
    void theLastPageHasNoCursor() {
        CORE.answers("GET /internal/organizers", 200, """
                {"items": [], "next": null}""");

        administrator().get(ORGANIZERS).isJson(200, """
                {"items": [], "next": null}""");

        assertThat(CORE.lastAsked().query()).isEmpty();
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsMade() {
        administrator().post(ORGANIZERS, """
                {"name": "A"}""").refusesFields("Idempotency-Key");

        assertThat(CORE.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void anIdempotencyKeyIsVisibleCharacters(String key) {
        administrator().post(ORGANIZERS, """
                        {"name": "A"}""", "Idempotency-Key", key).refusesFields("Idempotency-Key");
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        administrator()
                .post(ORGANIZERS, """
                        {"name": "A"}""", "Idempotency-Key", "k".repeat(256))
                .refusesFields("Idempotency-Key");
    }

    @Test
    void aMissingNameIsNamed() {
        administrator().create(ORGANIZERS, "{}").refusesFields("name");
    }
}
