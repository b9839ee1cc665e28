package org.fengyun.ticketing.holdback;

import java.time.Clock;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.HoldBackApi.HoldBack;
import org.fengyun.ticketing.client.HoldBackApi.HoldBackDraft;
import org.fengyun.ticketing.client.HoldBackApi.Release;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.fengyun.ticketing.show.Stock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps places from sale, and puts them back, under the same locks as a sale. */
@Component
class HoldBacks {
    private final HoldBackMapper holdBacks;
    private final HoldBackViews views;
    private final PlacesInQuestion places;
    private final Shows shows;
    private final Stock stock;
    private final Creations creations;
    private final Clock clock;

    HoldBacks(
            HoldBackMapper holdBacks,
            HoldBackViews views,
            PlacesInQuestion places,
            Shows shows,
            Stock stock,
            Creations creations,
            Clock clock) {
        this.holdBacks = holdBacks;
        this.views = views;
        this.places = places;
        this.shows = shows;
        this.stock = stock;
        this.creations = creations;
        this.clock = clock;
    }

    @Transactional
    HoldBack create(long organizerId, long showId, IdempotencyKey key, HoldBackDraft draft) {
        var show = shows.get(organizerId, showId);
        HoldBackCheck.check(draft, show.seating());
        var id = creations.once(
                organizerId, key, "hold-back of " + showId, draft, created -> holdBack(created, showId, draft));
        return views.get(showId, id);
    }

    Page<HoldBack> page(long organizerId, long showId, @Nullable String cursor) {
        shows.get(organizerId, showId);
        var rows = views.before(showId, Paging.before(cursor), Paging.LIMIT);
        return Paging.page(rows, holdBack -> holdBack.id().toString());
    }

    @Transactional
    HoldBack release(long organizerId, long showId, long holdBackId, IdempotencyKey key, Release release) {
        var show = shows.get(organizerId, showId);
        HoldBackCheck.check(release, show.seating());
        creations.once(organizerId, key, "release of " + holdBackId, release, _ -> release(show, holdBackId, release));
        return views.get(showId, holdBackId);
    }

    private void holdBack(long id, long showId, HoldBackDraft draft) {
        if (stock.lock(showId).filter(HoldBacks::isToTakePlace).isEmpty()) {
            throw new HoldBackProblem.EventCancelled();
        }
        var free = places.free(showId, draft);
        stock.holdBack(showId, id, free.away(), free.seatIds());
        holdBacks.add(showId, id, draft.reason(), clock.instant());
        free.ofTiers().forEach((tierId, count) -> holdBacks.addTier(showId, id, tierId, count));
    }

    private static boolean isToTakePlace(Show show) {
        return show.status() != EventStatus.CANCELLED;
    }

    private void release(Show show, long holdBackId, Release release) {
        var showId = show.id().value();
        stock.lock(showId);
        if (holdBacks.find(showId, holdBackId).isEmpty()) {
            throw new HoldBackProblem.NoSuchHoldBack();
        }
        var held = places.held(showId, holdBackId, show.seating(), release);
        stock.release(showId, holdBackId, held.back(), held.seatIds());
        held.ofTiers().forEach((tierId, count) -> {
            if (!holdBacks.release(showId, holdBackId, tierId, count)) {
                throw new IllegalStateException("hold-back %d does not hold what its seats say".formatted(holdBackId));
            }
        });
    }
}
