package org.fengyun.ticketing.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.OrganizerApi.Organizer;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class OrganizerHttpTest extends TicketingTest {
    private static final String PATH = "/internal/organizers";

    @Autowired
    World world;

    @Test
    void anOrganizerIsCreatedOnceForEachKey() {
        var key = World.newKey();
        var created = api.create(PATH, key, new OrganizerDraft("风云剧场 🎭"));
        assertThat(created.status()).isEqualTo(201);

        var again = api.create(PATH, key, new OrganizerDraft("风云剧场 🎭"));

        assertThat(again.as(Organizer.class)).isEqualTo(created.as(Organizer.class));
        api.create(PATH, key, new OrganizerDraft("别的剧场")).isProblem(422, "key-reused");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void anOrganizerHasAName(String body) {
        assertThat(api.create(PATH, World.newKey(), body).badFields()).containsExactly("name");
    }

    static String[] badNames() {
        return new String[] {"{}", "{\"name\":null}", "{\"name\":\" \"}", "{\"name\":\"%s\"}".formatted("长".repeat(101))
        };
    }

    @Test
    void theNewestAreListedFirst() {
        var first = world.anOrganizer();
        var second = world.anOrganizer();

        var page = api.get(PATH).tree();

        assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(second.toString());
        assertThat(page.get("items").get(1).get("id").asString()).isEqualTo(first.toString());
    }

    @Test
    void aCursorThatWeNeverGaveIsRefused() {
        assertThat(api.get(PATH + "?cursor=tomorrow").badFields()).containsExactly("cursor");
    }
}
