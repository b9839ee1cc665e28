package org.fengyun.ticketing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.Poster;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventHttpTest extends TicketingTest {
    private static final EventDraft DRAFT = new EventDraft("长夜将明", "话剧", "上海", "风云大剧院", "", null);
    private static final List<RefundStep> STEPS = List.of(new RefundStep(168, 100), new RefundStep(24, 80));

    @Autowired
    World world;

    Id organizer;

    @BeforeEach
    void anOrganizer() {
        organizer = world.anOrganizer();
    }

    @Test
    void anEventBeginsAsADraftWithoutShows() {
        var answer = api.create(events(), World.newKey(), DRAFT);

        assertThat(answer.status()).isEqualTo(201);
        var event = answer.as(OrganizerEvent.class);
        assertThat(event)
                .isEqualTo(new OrganizerEvent(
                        event.id(),
                        organizer,
                        "长夜将明",
                        "话剧",
                        "上海",
                        "风云大剧院",
                        "",
                        null,
                        EventStatus.DRAFT,
                        List.of(),
                        List.of()));
        assertThat(read(event)).isEqualTo(event);
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        var key = World.newKey();
        var event = api.create(events(), key, DRAFT).as(OrganizerEvent.class);

        assertThat(api.create(events(), key, DRAFT).as(OrganizerEvent.class)).isEqualTo(event);

        api.create(events(), key, new EventDraft("别的", "话剧", "上海", "风云大剧院", "", null))
                .isProblem(422, "key-reused");
        assertThat(api.get(events()).tree().get("items")).hasSize(1);
    }

    @Test
    void aKeyIsItsOrganizersOwn() {
        var key = World.newKey();
        var event = api.create(events(), key, DRAFT).as(OrganizerEvent.class);
        organizer = world.anOrganizer();

        assertThat(api.create(events(), key, DRAFT).as(OrganizerEvent.class).id())
                .isNotEqualTo(event.id());
    }

    @Test
    void tenCopiesOfARequestAtOnceMakeOneEvent() throws Exception {
        var key = World.newKey();
        var copies = IntStream.range(0, 10)
                .mapToObj(_ -> (Callable<Id>) () -> api.create(events(), key, DRAFT)
                        .as(OrganizerEvent.class)
                        .id())
                .toList();
        var ids = new HashSet<Id>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(copies)) {
                ids.add(answer.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aCreatingCallWantsAKey() {
        assertThat(api.post(events(), DRAFT).badFields()).containsExactly("Idempotency-Key");
        assertThat(api.create(events(), "k".repeat(256), DRAFT).badFields()).containsExactly("Idempotency-Key");
        assertThat(api.create(events(), "钥匙", DRAFT).badFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var wrong = new EventDraft(" ", "类".repeat(31), "", "馆".repeat(101), "文".repeat(5_001), null);

        assertThat(api.create(events(), World.newKey(), wrong).badFields())
                .containsExactly("title", "category", "city", "venue", "description");
        assertThat(api.create(events(), World.newKey(), "{}").badFields())
                .containsExactly("title", "category", "city", "venue", "description");
    }

    @Test
    void theLongestTextsAreKeptWhole() {
        var draft = new EventDraft(
                "🎭".repeat(100), "类".repeat(30), "🏙".repeat(30), "馆".repeat(100), "🎫".repeat(5_000), List.of());

        var event = api.create(events(), World.newKey(), draft).as(OrganizerEvent.class);

        assertThat(event.title()).isEqualTo(draft.title());
        assertThat(event.description()).isEqualTo(draft.description());
    }

    @Test
    void anEventIsEdited() {
        var event = world.anEvent(organizer);
        var edit = new EventDraft("新题", "戏曲", "北京", "新剧场", "新文", STEPS);

        var edited = api.put(path(event), edit).as(OrganizerEvent.class);

        assertThat(edited)
                .isEqualTo(new OrganizerEvent(
                        event.id(),
                        organizer,
                        "新题",
                        "戏曲",
                        "北京",
                        "新剧场",
                        "新文",
                        null,
                        EventStatus.DRAFT,
                        STEPS,
                        List.of()));
        assertThat(read(event)).isEqualTo(edited);
        assertThat(api.put(path(event), new EventDraft("", "戏曲", "北京", "新剧场", "", null))
                        .badFields())
                .containsExactly("title");
    }

    @Test
    void refundStepsThatDoNotFallAreNamed() {
        var steps = List.of(new RefundStep(24, 80), new RefundStep(24, 90), new RefundStep(-1, 0));
        var wrong = new EventDraft("题", "戏曲", "北京", "新剧场", "", steps);

        assertThat(api.create(events(), World.newKey(), wrong).badFields())
                .containsExactly(
                        "refundSteps[1].hoursBefore",
                        "refundSteps[1].percent",
                        "refundSteps[2].hoursBefore",
                        "refundSteps[2].percent");
        var many = IntStream.range(0, 11)
                .mapToObj(n -> new RefundStep(100 - n, 100 - n))
                .toList();
        assertThat(api.create(events(), World.newKey(), new EventDraft("题", "戏曲", "北京", "新剧场", "", many))
                        .badFields())
                .containsExactly("refundSteps");
        assertThat(api.create(events(), World.newKey(), """
                                {"title":"题","category":"戏曲","city":"北京","venue":"新剧场","description":"",
                                 "refundSteps":[null]}""").badFields()).containsExactly("refundSteps");
    }

    @Test
    void aPosterIsSet() {
        var event = world.anEvent(organizer);

        assertThat(api.put(path(event) + "/poster", new Poster("poster-1"))
                        .as(OrganizerEvent.class)
                        .poster())
                .isEqualTo("poster-1");
        assertThat(api.put(path(event) + "/poster", "{}").badFields()).containsExactly("name");
    }

    @Test
    void anotherOrganizersEventIsNotThere() {
        var path = path(world.anEvent(world.anOrganizer()));

        for (var answer : List.of(
                api.get(path),
                api.put(path, DRAFT),
                api.put(path + "/poster", new Poster("poster-1")),
                api.post(path + "/publish", ""),
                api.post(path + "/cancel", ""),
                api.create(path + "/shows", World.newKey(), world.aShow(4)))) {
            answer.isProblem(404, "not-found");
        }
    }

    @Test
    void anOrganizerThatIsNotThereHasNoEvents() {
        organizer = new Id(1);

        api.get(events()).isProblem(404, "not-found");
        api.create(events(), World.newKey(), DRAFT).isProblem(404, "not-found");
    }

    @Test
    void anEventWithoutAShowIsNotPublished() {
        var event = world.anEvent(organizer);

        publish(event).isProblem(409, "event-without-show");

        assertThat(read(event).status()).isEqualTo(EventStatus.DRAFT);
    }

    @Test
    void publishingAndCancellingAgainChangesNothing() {
        var show = world.aShowOnSale(10, 4, 100);
        var path = "/internal/organizers/%s/events/%s".formatted(show.organizerId(), show.eventId());

        assertThat(api.post(path + "/publish", "").as(OrganizerEvent.class).status())
                .isEqualTo(EventStatus.PUBLISHED);
        var cancelled = api.post(path + "/cancel", "").as(OrganizerEvent.class);
        assertThat(cancelled.status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(api.post(path + "/cancel", "").as(OrganizerEvent.class)).isEqualTo(cancelled);
        api.post(path + "/publish", "").isProblem(409, "event-cancelled");
    }

    @Test
    void theNewestAreListedFirstAndAllOfThemOverThePages() {
        var created = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            created.addFirst(world.anEvent(organizer).id().toString());
        }

        var first = api.get(events()).tree();
        var second =
                api.get(events() + "?cursor=" + first.get("next").asString()).tree();

        assertThat(first.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        var listed = new ArrayList<String>();
        first.get("items").forEach(event -> listed.add(event.get("id").asString()));
        second.get("items").forEach(event -> listed.add(event.get("id").asString()));
        assertThat(listed).isEqualTo(created);
    }

    private String events() {
        return "/internal/organizers/%s/events".formatted(organizer);
    }

    private String path(OrganizerEvent event) {
        return events() + "/" + event.id();
    }

    private OrganizerEvent read(OrganizerEvent event) {
        return api.get(path(event)).as(OrganizerEvent.class);
    }

    private Answer publish(OrganizerEvent event) {
        return api.post(path(event) + "/publish", "");
    }
}
