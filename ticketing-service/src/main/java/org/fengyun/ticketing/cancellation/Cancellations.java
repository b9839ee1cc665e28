package org.fengyun.ticketing.cancellation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Cancellation;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.ShowProblem;
import org.fengyun.ticketing.show.Shows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All shows that were called off, and how far each is. */
@Component
public class Cancellations {
    private final CancellationMapper cancellations;
    private final Shows shows;
    private final SchedulerClient tasks;
    private final Clock clock;

    Cancellations(CancellationMapper cancellations, Shows shows, SchedulerClient tasks, Clock clock) {
        this.cancellations = cancellations;
        this.shows = shows;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Calls the show off, with the task that gives everything back, in one transaction. A show that was called off stays
     * so; it may still be said that used tickets go back too. Before the show begins they do in any case: who was let in
     * has seen nothing.
     *
     * @throws ShowProblem.NoSuchShow if the organizer has none of this id
     */
    @Transactional
    public void cancel(long organizerId, long showId, boolean refundAdmitted) {
        var show = shows.cancel(organizerId, showId);
        var now = clock.instant();
        var admitted = refundAdmitted || now.isBefore(show.startsAt());
        var before = cancellations.find(showId);
        if (before.isEmpty()) {
            cancellations.add(showId, admitted, now);
        } else if (!admitted || !cancellations.addAdmitted(showId)) {
            return;
        }
        tasks.scheduleIfNotExists(CancellationTask.of(showId, admitted), now);
    }

    /** Calls off what of an event has not begun: who was there keeps what was seen. */
    @Transactional
    public void cancelComing(List<Show> ofEvent) {
        ofEvent.stream()
                .filter(show -> show.status() != EventStatus.CANCELLED)
                .filter(show -> clock.instant().isBefore(show.startsAt()))
                .forEach(show -> cancel(show.organizerId().value(), show.id().value(), false));
    }

    /** @throws ShowProblem.NoSuchShow if the organizer has none of this id, or it was not called off */
    public Cancellation progress(long organizerId, long showId) {
        shows.get(organizerId, showId);
        var progress = cancellations.progress(showId).orElseThrow(ShowProblem.NoSuchShow::new);
        return new Cancellation(
                new Id(showId),
                progress.refundAdmitted(),
                progress.requestedAt(),
                progress.finishedAt(),
                progress.orders(),
                progress.refunded(),
                progress.waiting(),
                progress.failed(),
                progress.stuck(),
                progress.holds(),
                progress.amount(),
                progress.refundedAmount());
    }
}
