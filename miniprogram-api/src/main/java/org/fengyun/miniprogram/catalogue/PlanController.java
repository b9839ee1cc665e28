package org.fengyun.miniprogram.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengyun.miniprogram.cache.CachedReads;
import org.fengyun.miniprogram.cache.Shelf;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Seats: where they are, which never changes, and which are free, which changes all the time. */
@RestController
@Tag(name = "catalogue")
class PlanController {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private static final Shelf<PlanView> PLAN = new Shelf<>("plan", PlanView.class, DAY, WEEK);
    private static final Shelf<ZoneView> ZONE = new Shelf<>("zone", ZoneView.class, DAY, WEEK);
    // Not kept for when the core is away: nothing can be ordered then.
    private static final Shelf<FreeSeatsView> SEATS =
            new Shelf<>("seats", FreeSeatsView.class, HALF_A_SECOND, HALF_A_SECOND);

    private final CatalogueApi catalogue;
    private final CachedReads reads;

    PlanController(CatalogueApi catalogue, CachedReads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
    }

    record PlanView(String name, @Nullable SizeView size, List<ZoneItem> zones) {}

    /** Pixels. */
    record SizeView(int width, int height) {}

    /** @param seats how many there are */
    record ZoneItem(String id, String name, int seats) {}

    /** @param areas drawn and never sold */
    record ZoneView(List<Map<String, Object>> areas, List<RowView> rows) {}

    record RowView(String number, List<SeatView> seats) {}

    /** @param x pixels from the left of the plan */
    record SeatView(Id id, String number, double x, double y, Id tierId) {}

    record FreeSeatsView(List<ZoneSeatsView> zones) {}

    /** @param free Base64 of one bit a seat in the plan's order, set where free, the first seat in the lowest bit */
    record ZoneSeatsView(String id, String free) {}

    @GetMapping("/v1/shows/{showId}/plan")
    @Operation(summary = "The outline of a show's plan; never changes once on sale")
    ResponseEntity<PlanView> plan(@PathVariable Id showId) {
        return Answers.immutable(reads.read(PLAN, showId.toString(), () -> plan(catalogue.plan(showId))));
    }

    @GetMapping("/v1/shows/{showId}/plan/{zoneId}")
    @Operation(summary = "One zone with its rows and seats; never changes once on sale")
    ResponseEntity<ZoneView> zone(
            @PathVariable Id showId,
            @PathVariable @Size(max = 100, message = "is too long: send an id of the plan's zones") String zoneId) {
        return Answers.immutable(reads.read(ZONE, showId + ":" + zoneId, () -> zone(catalogue.zone(showId, zoneId))));
    }

    @GetMapping("/v1/shows/{showId}/seats")
    @Operation(summary = "Which seats are free; send the ETag back as If-None-Match")
    ResponseEntity<FreeSeatsView> seats(@PathVariable Id showId) {
        return Answers.momentary(reads.read(SEATS, showId.toString(), () -> seats(catalogue.freeSeats(showId))));
    }

    private static PlanView plan(CatalogueApi.Plan plan) {
        var size = plan.size();
        return new PlanView(
                plan.name(),
                size == null ? null : new SizeView(size.width(), size.height()),
                plan.zones().stream()
                        .map(zone -> new ZoneItem(zone.id(), zone.name(), zone.seats()))
                        .toList());
    }

    private static ZoneView zone(CatalogueApi.Zone zone) {
        return new ZoneView(
                zone.areas(),
                zone.rows().stream()
                        .map(row -> new RowView(
                                row.number(),
                                row.seats().stream().map(PlanController::seat).toList()))
                        .toList());
    }

    private static SeatView seat(CatalogueApi.Seat seat) {
        return new SeatView(seat.id(), seat.number(), seat.x(), seat.y(), seat.tierId());
    }

    private static FreeSeatsView seats(CatalogueApi.FreeSeats seats) {
        return new FreeSeatsView(seats.zones().stream()
                .map(zone -> new ZoneSeatsView(zone.id(), zone.free()))
                .toList());
    }
}
