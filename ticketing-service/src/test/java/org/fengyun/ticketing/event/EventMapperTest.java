package org.fengyun.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventMapperTest extends MapperTest {
    private static final EventDraft DRAFT = new EventDraft("长夜将明", "话剧", "上海", "风云大剧院", "", null);

    @Autowired
    EventMapper events;

    long organizer;
    long stranger;

    @BeforeEach
    void twoOrganizers() {
        organizer = rows.newId();
        stranger = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        var id = anEvent(EventStatus.DRAFT);

        var event = new Event(new Id(id), new Id(organizer), "长夜将明", "话剧", "上海", "风云大剧院", "", null, EventStatus.DRAFT);
        assertThat(events.find(id, organizer)).contains(event);
        assertThat(events.lock(id, organizer)).contains(event);
    }

    @Test
    void anotherOrganizersEventIsNeitherReadNorChanged() {
        var id = anEvent(EventStatus.DRAFT);

        assertThat(events.find(id, stranger)).isEmpty();
        assertThat(events.lock(id, stranger)).isEmpty();
        assertThat(events.before(stranger, Long.MAX_VALUE, 9)).isEmpty();
        assertThat(events.edit(id, stranger, DRAFT)).isFalse();
        assertThat(events.setPoster(id, stranger, "poster")).isFalse();
        assertThat(events.move(id, stranger, EventStatus.DRAFT, EventStatus.PUBLISHED))
                .isFalse();
    }

    @Test
    void anEditChangesAllThatADraftSays() {
        var id = anEvent(EventStatus.DRAFT);

        assertThat(events.edit(id, organizer, new EventDraft("题", "类", "城", "馆", "文", null)))
                .isTrue();

        assertThat(events.find(id, organizer))
                .contains(new Event(new Id(id), new Id(organizer), "题", "类", "城", "馆", "文", null, EventStatus.DRAFT));
    }

    @Test
    void anEditThatChangesNothingIsAnEditStill() {
        assertThat(events.edit(anEvent(EventStatus.DRAFT), organizer, DRAFT)).isTrue();
    }

    @Test
    void thePosterIsKept() {
        var id = anEvent(EventStatus.DRAFT);

        assertThat(events.setPoster(id, organizer, "poster-1")).isTrue();
        assertThat(events.setPoster(id, organizer, "poster-1")).isTrue();

        assertThat(events.find(id, organizer).orElseThrow().poster()).isEqualTo("poster-1");
    }

    @Test
    void anEventIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : EventStatus.values()) {
            for (var seen : EventStatus.values()) {
                var id = anEvent(stands);

                assertThat(events.move(id, organizer, seen, EventStatus.CANCELLED))
                        .isEqualTo(seen == stands);

                var now = events.find(id, organizer).orElseThrow().status();
                assertThat(now).isEqualTo(seen == stands ? EventStatus.CANCELLED : stands);
            }
        }
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = anEvent(EventStatus.DRAFT);
        var second = anEvent(EventStatus.CANCELLED);
        var third = anEvent(EventStatus.PUBLISHED);

        assertThat(events.before(organizer, Long.MAX_VALUE, 2))
                .extracting(event -> event.id().value())
                .containsExactly(third, second);
        assertThat(events.before(organizer, second, 2))
                .extracting(event -> event.id().value())
                .containsExactly(first);
    }

    private long anEvent(EventStatus status) {
        var id = rows.newId();
        events.add(id, organizer, DRAFT, status, clock.instant());
        return id;
    }
}
