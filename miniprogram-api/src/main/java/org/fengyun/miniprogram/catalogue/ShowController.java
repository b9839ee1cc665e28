package org.fengyun.miniprogram.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengyun.miniprogram.cache.CachedReads;
import org.fengyun.miniprogram.cache.Shelf;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.CatalogueApi.Availability;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalogue")
class ShowController {
    private static final Shelf<ShowView> SHOW =
            new Shelf<>("show", ShowView.class, Duration.ofSeconds(1), Duration.ofMinutes(10));

    private final CatalogueApi catalogue;
    private final CachedReads reads;

    ShowController(CatalogueApi catalogue, CachedReads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
    }

    record ShowView(
            Id id,
            Id eventId,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            boolean realName,
            int limitPerBuyer,
            List<TierView> tiers) {}

    /** @param price fen */
    record TierView(Id id, String name, long price, Availability availability) {}

    @GetMapping("/v1/shows/{showId}")
    @Operation(summary = "A show with its tiers")
    ResponseEntity<ShowView> show(@PathVariable Id showId) {
        return Answers.changing(reads.read(SHOW, showId.toString(), () -> show(catalogue.show(showId))));
    }

    private static ShowView show(CatalogueApi.Show show) {
        return new ShowView(
                show.id(),
                show.eventId(),
                show.startsAt(),
                show.saleOpensAt(),
                show.saleClosesAt(),
                show.seating(),
                show.realName(),
                show.limitPerBuyer(),
                show.tiers().stream()
                        .map(tier -> new TierView(tier.id(), tier.name(), tier.price(), tier.availability()))
                        .toList());
    }
}
