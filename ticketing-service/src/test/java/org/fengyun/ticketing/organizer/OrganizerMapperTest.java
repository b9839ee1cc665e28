package org.fengyun.ticketing.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.Organizer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganizerMapperTest extends MapperTest {
    @Autowired
    OrganizerMapper organizers;

    @Test
    void whatIsWrittenIsRead() {
        var organizer = anOrganizer("风云剧场 🎭");

        assertThat(organizers.find(organizer.id().value())).contains(organizer);
        assertThat(organizers.find(rows.newId())).isEmpty();
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = anOrganizer("一");
        var second = anOrganizer("二");
        var third = anOrganizer("三");

        assertThat(organizers.before(third.id().value() + 1, 2)).containsExactly(third, second);
        assertThat(organizers.before(second.id().value(), 1)).containsExactly(first);
    }

    private Organizer anOrganizer(String name) {
        var id = rows.newId();
        organizers.add(id, name, clock.instant());
        return new Organizer(new Id(id), name);
    }
}
