package org.fengyun.miniprogram.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengyun.miniprogram.cache.CachedReads;
import org.fengyun.miniprogram.cache.Shelf;
import org.fengyun.miniprogram.poster.PosterUrls;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.CatalogueApi.Availability;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalogue", description = "What is on, for anyone")
class EventController {
    private static final String TOO_LONG = "is too long: send at most {max} characters";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WHILE_THE_CORE_RESTARTS = Duration.ofMinutes(10);
    // Not kept for when the core is away: visitors could fill the memory with what they make up.
    private static final Shelf<Events> FOUND = new Shelf<>("found", Events.class, SECOND, SECOND);
    private static final Shelf<EventView> EVENT =
            new Shelf<>("event", EventView.class, SECOND, WHILE_THE_CORE_RESTARTS);

    private final CatalogueApi catalogue;
    private final CachedReads reads;
    private final PosterUrls posters;

    EventController(CatalogueApi catalogue, CachedReads reads, PosterUrls posters) {
        this.catalogue = catalogue;
        this.reads = reads;
        this.posters = posters;
    }

    record Events(List<EventItem> items, @Nullable String next) {}

    /** @param priceFrom fen, the lowest price of its coming shows */
    record EventItem(
            Id id,
            String title,
            String category,
            String city,
            String venue,
            @Nullable String posterUrl,
            long priceFrom,
            Instant firstShowAt) {}

    /** @param refundSteps what buyers may have back, the most first; none: nothing */
    record EventView(
            Id id,
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable String posterUrl,
            List<RefundStepView> refundSteps,
            List<ShowItem> shows) {}

    /**
     * @param hoursBefore until so many hours before the show starts
     * @param percent of what was paid for a ticket
     */
    record RefundStepView(int hoursBefore, int percent) {}

    /** @param priceFrom fen, the lowest price of its tiers */
    record ShowItem(
            Id id,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            long priceFrom,
            Availability availability) {}

    @GetMapping("/v1/events")
    @Operation(summary = "Events with a coming show, those first that are on first")
    ResponseEntity<Events> events(
            @RequestParam(required = false) @Nullable @Size(max = 100, message = TOO_LONG) String city,
            @RequestParam(required = false) @Nullable @Size(max = 100, message = TOO_LONG) String category,
            @RequestParam(required = false) @Nullable @Size(max = 100, message = TOO_LONG) String q,
            @RequestParam(required = false) @Nullable @Size(max = 300, message = TOO_LONG) String cursor) {
        var search = new EventSearch(city, category, q, cursor);
        return Answers.changing(reads.read(shelf(search), search.key(), () -> load(search)));
    }

    @GetMapping("/v1/events/{eventId}")
    @Operation(summary = "An event with its shows")
    ResponseEntity<EventView> event(@PathVariable Id eventId) {
        return Answers.changing(reads.read(EVENT, eventId.toString(), () -> event(catalogue.event(eventId))));
    }

    /** Visitors can make up cities and categories too: kept are those that events are found in, spelt as events spell them. */
    private static Shelf<Events> shelf(EventSearch search) {
        return search.isOneOfMany()
                ? FOUND
                : new Shelf<>("events", Events.class, SECOND, WHILE_THE_CORE_RESTARTS, found -> isOf(search, found));
    }

    private static boolean isOf(EventSearch search, Events found) {
        return search.isForAll()
                || found.items().stream().anyMatch(event -> search.spells(event.city(), event.category()));
    }

    private Events load(EventSearch search) {
        return events(catalogue.events(search.city(), search.category(), search.q(), search.cursor()));
    }

    private Events events(Page<CatalogueApi.EventSummary> page) {
        return new Events(page.items().stream().map(this::item).toList(), page.next());
    }

    private EventItem item(CatalogueApi.EventSummary event) {
        return new EventItem(
                event.id(),
                event.title(),
                event.category(),
                event.city(),
                event.venue(),
                posters.of(event.poster()),
                event.priceFrom(),
                event.firstShowAt());
    }

    private EventView event(CatalogueApi.Event event) {
        return new EventView(
                event.id(),
                event.title(),
                event.category(),
                event.city(),
                event.venue(),
                event.description(),
                posters.of(event.poster()),
                event.refundSteps().stream()
                        .map(step -> new RefundStepView(step.hoursBefore(), step.percent()))
                        .toList(),
                event.shows().stream().map(EventController::item).toList());
    }

    private static ShowItem item(CatalogueApi.ShowSummary show) {
        return new ShowItem(
                show.id(),
                show.startsAt(),
                show.saleOpensAt(),
                show.saleClosesAt(),
                show.seating(),
                show.priceFrom(),
                show.availability());
    }
}
