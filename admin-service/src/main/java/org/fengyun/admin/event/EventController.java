package org.fengyun.admin.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.fengyun.admin.show.ShowView;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.fengyun.ticketing.client.RefundStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}/events")
@Tag(name = "events")
class EventController {

    private final OrganizerApi organizers;

    EventController(OrganizerApi organizers) {
        this.organizers = organizers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft an event")
    EventView createEvent(
            @PathVariable Id organizerId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody EventBody event) {
        return EventView.of(organizers.createEvent(organizerId, key.value(), event.draft()));
    }

    @GetMapping
    @Operation(summary = "List an organizer's events, the newest first")
    EventPage events(@PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor) {
        var page = organizers.events(organizerId, cursor);
        return new EventPage(page.items().stream().map(EventView::of).toList(), page.next());
    }

    @GetMapping("/{eventId}")
    @Operation(summary = "Show an event with its shows")
    EventView event(@PathVariable Id organizerId, @PathVariable Id eventId) {
        return EventView.of(organizers.event(organizerId, eventId));
    }

    @PutMapping("/{eventId}")
    @Operation(summary = "Change what an event says about itself")
    EventView editEvent(@PathVariable Id organizerId, @PathVariable Id eventId, @Valid @RequestBody EventBody event) {
        return EventView.of(organizers.editEvent(organizerId, eventId, event.draft()));
    }

    @PostMapping("/{eventId}/publish")
    @Operation(summary = "Put an event on sale")
    EventView publishEvent(@PathVariable Id organizerId, @PathVariable Id eventId) {
        return EventView.of(organizers.publish(organizerId, eventId));
    }

    @PostMapping("/{eventId}/cancel")
    @Operation(summary = "Call an event off")
    EventView cancelEvent(@PathVariable Id organizerId, @PathVariable Id eventId) {
        return EventView.of(organizers.cancel(organizerId, eventId));
    }

    /** @param refundSteps hours and percents falling from step to step; left out: buyers cannot give tickets back */
    record EventBody(
            @NotNull String title,
            @NotNull String category,
            @NotNull String city,
            @NotNull String venue,
            @NotNull String description,
            @Nullable List<@NotNull @Valid RefundStepBody> refundSteps) {

        OrganizerApi.EventDraft draft() {
            var steps = refundSteps == null
                    ? null
                    : refundSteps.stream().map(RefundStepBody::step).toList();
            return new OrganizerApi.EventDraft(title, category, city, venue, description, steps);
        }
    }

    /**
     * @param hoursBefore until so many hours before the show starts
     * @param percent of what was paid for a ticket
     */
    record RefundStepBody(
            @NotNull Integer hoursBefore, @NotNull Integer percent) {

        RefundStep step() {
            return new RefundStep(hoursBefore, percent);
        }
    }

    record RefundStepView(int hoursBefore, int percent) {
        static RefundStepView of(RefundStep step) {
            return new RefundStepView(step.hoursBefore(), step.percent());
        }
    }

    /** @param poster the name of an object in the store */
    record EventView(
            Id id,
            Id organizerId,
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable String poster,
            EventStatus status,
            List<RefundStepView> refundSteps,
            List<ShowView> shows) {

        static EventView of(OrganizerApi.OrganizerEvent event) {
            return new EventView(
                    event.id(),
                    event.organizerId(),
                    event.title(),
                    event.category(),
                    event.city(),
                    event.venue(),
                    event.description(),
                    event.poster(),
                    event.status(),
                    event.refundSteps().stream().map(RefundStepView::of).toList(),
                    event.shows().stream().map(ShowView::of).toList());
        }
    }

    record EventPage(List<EventView> items, @Nullable String next) {}
}
