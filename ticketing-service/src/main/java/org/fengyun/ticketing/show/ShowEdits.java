package org.fengyun.ticketing.show;

import java.util.Objects;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.event.Events;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.input.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes shows and their tiers, never to the worse of those who bought. */
@Component
public class ShowEdits {
    private final Shows all;
    private final ShowMapper shows;
    private final TierMapper tiers;
    private final AnnouncedStarts starts;
    private final Events events;

    ShowEdits(Shows all, ShowMapper shows, TierMapper tiers, AnnouncedStarts starts, Events events) {
        this.all = all;
        this.shows = shows;
        this.tiers = tiers;
        this.starts = starts;
        this.events = events;
    }

    @Transactional
    public Show edit(long organizerId, long showId, ShowEdit edit) {
        ShowDraftCheck.check(edit);
        var show = lockUnlessCancelled(organizerId, showId);
        requireLimitAbove(shows.mostHeldByOne(showId), edit.limitPerBuyer());
        starts.announce(show, edit.startsAt());
        shows.edit(showId, edit);
        return all.get(organizerId, showId);
    }

    @Transactional
    public Show editTier(long organizerId, long showId, long tierId, TierEdit edit) {
        ShowDraftCheck.check(edit);
        var show = lockUnlessCancelled(organizerId, showId);
        requireLimitAbove(tiers.mostHeldByOne(showId, tierId), edit.limitPerBuyer());
        var quota = tiers.quota(showId, tierId).orElseThrow(ShowProblem.NoSuchTier::new);
        var wanted = Objects.requireNonNullElse(edit.quota(), quota);
        if (show.planId() != null && !quota.equals(wanted)) {
            throw new ShowProblem.QuotaFollowsPlan();
        }
        try {
            if (!tiers.edit(showId, tierId, edit, wanted)) {
                throw new ShowProblem.QuotaBelowTaken();
            }
        } catch (DuplicateKeyException _) {
            throw InvalidInput.of("name", "is the name of another tier");
        }
        return show;
    }

    private static void requireLimitAbove(int held, @Nullable Integer limit) {
        new Findings()
                .expect(limit == null || limit >= held, "limitPerBuyer", "a buyer holds %d already".formatted(held))
                .refuse();
    }

    /** A show that had begun when its event was called off stays as it is too: nothing of it is to be sold any more. */
    private Show lockUnlessCancelled(long organizerId, long showId) {
        var event =
                events.lock(organizerId, all.get(organizerId, showId).eventId().value());
        var show = all.lock(organizerId, showId);
        if (event.status() == EventStatus.CANCELLED || show.status() == EventStatus.CANCELLED) {
            throw new ShowProblem.EventCancelled();
        }
        return show;
    }
}
