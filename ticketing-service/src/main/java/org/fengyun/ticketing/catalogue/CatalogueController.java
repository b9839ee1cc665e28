package org.fengyun.ticketing.catalogue;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengyun.ticketing.catalogue.CatalogueMapper.TierRow;
import org.fengyun.ticketing.catalogue.CatalogueMapper.Wanted;
import org.fengyun.ticketing.catalogue.CatalogueMapper.ZoneRow;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.event.RefundTerms;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.show.ShowProblem;
import org.fengyun.ticketing.show.Shows;
import org.fengyun.ticketing.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
class CatalogueController implements CatalogueApi {
    private static final TypeReference<List<Map<String, Object>>> AREAS = new TypeReference<>() {};

    /** In its one writing: with another for the same zone, a visitor could fill the caches of an edge. */
    private static final Pattern ZONE_ID = Pattern.compile("[1-9][0-9]{0,8}");

    private final CatalogueMapper catalogue;
    private final Shows shows;
    private final RefundTerms refundTerms;
    private final JsonMapper json;
    private final Clock clock;

    CatalogueController(CatalogueMapper catalogue, Shows shows, RefundTerms refundTerms, JsonMapper json, Clock clock) {
        this.catalogue = catalogue;
        this.shows = shows;
        this.refundTerms = refundTerms;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Page<EventSummary> events(
            @Nullable String city, @Nullable String category, @Nullable String q, @Nullable String cursor) {
        var rows = catalogue.events(
                new Wanted(city, category, q), clock.instant(), EventCursor.parse(cursor), Paging.LIMIT);
        return Paging.page(rows, EventCursor::of);
    }

    @Override
    public Event event(Id eventId) {
        var event = catalogue.event(eventId.value()).orElseThrow(NotFound::new);
        var coming = catalogue.shows(eventId.value()).stream()
                .map(show -> new ShowSummary(
                        show.id(),
                        show.startsAt(),
                        show.saleOpensAt(),
                        show.saleClosesAt(),
                        show.seating(),
                        show.priceFrom(),
                        availability(show.free(), show.quota())))
                .toList();
        return new Event(
                event.id(),
                event.title(),
                event.category(),
                event.city(),
                event.venue(),
                event.description(),
                event.poster(),
                refundTerms.now(eventId.value()).steps(),
                coming);
    }

    @Override
    public Show show(Id showId) {
        var show = shows.find(showId.value())
                .filter(found -> found.status() == EventStatus.PUBLISHED)
                .orElseThrow(ShowProblem.NoSuchShow::new);
        return new Show(
                show.id(),
                show.eventId(),
                show.startsAt(),
                show.saleOpensAt(),
                show.saleClosesAt(),
                show.seating(),
                show.realName(),
                show.limitPerBuyer(),
                catalogue.tiers(showId.value()).stream()
                        .map(CatalogueController::tier)
                        .toList(),
                show.limitPerOrder(),
                show.doorsOpenAt(),
                show.attendeesFixedAt());
    }

    @Override
    public Plan plan(Id showId) {
        var plan = catalogue.plan(showId.value()).orElseThrow(NotFound::new);
        var width = plan.width();
        var height = plan.height();
        var size = width == null || height == null ? null : new Size(width, height);
        var zones = catalogue.zones(showId.value()).stream()
                .map(zone -> new ZoneSummary(Integer.toString(zone.id()), name(zone), zone.seats()))
                .toList();
        return new Plan(plan.name(), size, zones);
    }

    @Override
    public Zone zone(Id showId, String zoneId) {
        var id = zoneNumber(zoneId);
        var areas = catalogue.areas(showId.value(), id).orElseThrow(NotFound::new);
        return new Zone(json.readValue(areas, AREAS), SeatRows.of(catalogue.seats(showId.value(), id)));
    }

    @Override
    public FreeSeats freeSeats(Id showId) {
        var zones = catalogue.free(showId.value());
        if (zones.isEmpty()) {
            throw new NotFound();
        }
        return new FreeSeats(zones.stream()
                .map(zone -> new ZoneSeats(
                        Integer.toString(zone.zoneId()), Base64.getEncoder().encodeToString(zone.free())))
                .toList());
    }

    private static String name(ZoneRow zone) {
        return zone.part() == null ? zone.name() : (zone.name() + " " + zone.part()).strip();
    }

    private static int zoneNumber(String zoneId) {
        if (!ZONE_ID.matcher(zoneId).matches()) {
            throw new NotFound();
        }
        return Integer.parseInt(zoneId);
    }

    private static Tier tier(TierRow tier) {
        return new Tier(
                tier.id(),
                tier.name(),
                tier.price(),
                availability(tier.free(), tier.quota()),
                tier.limitPerBuyer(),
                tier.voucherOnly());
    }

    private static Availability availability(long free, long quota) {
        if (free == 0) {
            return Availability.SOLD_OUT;
        }
        return free * 10 <= quota ? Availability.FEW : Availability.AVAILABLE;
    }

    @ExceptionHandler
    ProblemDetail handle(NotFound problem) {
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or it is not public.");
    }

    private static final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
