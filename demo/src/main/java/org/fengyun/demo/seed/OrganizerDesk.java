package org.fengyun.demo.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengyun.demo.door.Door;
import org.fengyun.demo.plan.SeatingPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the demo's organizer does at the admin API. */
final class OrganizerDesk {
    private final Door admin;
    private final String home;

    private OrganizerDesk(Door admin, String organizerId) {
        this.admin = admin;
        this.home = "/v1/organizers/" + organizerId;
    }

    /** The desk of the organizer of this name, which is made where there is none. */
    static OrganizerDesk of(Door admin, String name) {
        var known = find(admin, "/v1/organizers", organizer -> named(organizer, name));
        var organizer = known.orElseGet(() -> create(admin, "/v1/organizers", new OrganizerDraft(name)));
        return new OrganizerDesk(admin, organizer.path("id").asString());
    }

    Optional<Event> findEvent(String title) {
        return find(
                        admin,
                        home + "/events",
                        event -> event.path("title").asString().equals(title))
                .map(Event::of);
    }

    Event createEvent(EventDraft draft) {
        return Event.of(create(admin, home + "/events", draft));
    }

    Event event(String eventId) {
        return Event.of(admin.get(home + "/events/" + eventId).expect(200));
    }

    void hang(Event event, byte[] poster) {
        admin.put(home + "/events/" + event.id() + "/poster", "image/jpeg", poster)
                .expect(200);
    }

    void publish(Event event) {
        admin.post(home + "/events/" + event.id() + "/publish").expect(200);
    }

    void createShow(Event event, ShowDraft draft) {
        create(admin, home + "/events/" + event.id() + "/shows", draft);
    }

    Event.Show show(String showId) {
        return Door.read(admin.get(home + "/shows/" + showId).expect(200), Event.Show.class);
    }

    Optional<String> findPlan(String name) {
        return find(admin, home + "/plans", plan -> named(plan, name))
                .map(plan -> plan.path("id").asString());
    }

    String createPlan(SeatingPlan plan) {
        return create(admin, home + "/plans", plan).path("id").asString();
    }

    private static boolean named(JsonNode item, String name) {
        return item.path("name").asString().equals(name);
    }

    private static Optional<JsonNode> find(Door admin, String path, Predicate<JsonNode> wanted) {
        return admin.all(path).stream().filter(wanted).findFirst();
    }

    /** The key is made from the body: sent again after a crash it has one effect, and it never comes with another body. */
    private static JsonNode create(Door admin, String path, Object draft) {
        var key = "demo-" + fingerprint(path + " " + Door.write(draft));
        return admin.with("Idempotency-Key", key).post(path, draft).expect(201);
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    record OrganizerDraft(String name) {}

    /** @param refundSteps where the programme has none, the usual ones */
    record EventDraft(
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable List<RefundStep> refundSteps) {
        private static final List<RefundStep> USUAL =
                List.of(new RefundStep(168, 100), new RefundStep(24, 80), new RefundStep(1, 50));

        EventDraft {
            refundSteps = refundSteps == null ? USUAL : refundSteps;
        }
    }

    record RefundStep(int hoursBefore, int percent) {}
}
