package org.fengyun.ticketing.checkin;

import java.util.Optional;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.code.Reading;
import org.fengyun.ticketing.show.Show;

/** Who is admitted: what cannot change any more is said before what a fresh code or a little patience would mend. */
final class Admittance {
    private Admittance() {}

    static Result of(Show show, Attempt attempt, Optional<TicketStatus> ticket) {
        if (attempt.named().isEmpty()) {
            return Result.CODE_INVALID;
        }
        if (attempt.named().get().showId() != show.id().value()) {
            return Result.WRONG_SHOW;
        }
        if (show.status() == EventStatus.CANCELLED) {
            return Result.SHOW_CANCELLED;
        }
        return ticket.map(status -> ofTicket(show, attempt, status)).orElse(Result.TICKET_NOT_VALID);
    }

    private static Result ofTicket(Show show, Attempt attempt, TicketStatus status) {
        return switch (status) {
            case HELD, RELEASED, TRANSFERRED -> Result.TICKET_NOT_VALID;
            case REFUNDED -> Result.REFUNDED;
            case USED -> Result.ALREADY_USED;
            case VALID -> ofHolder(show, attempt);
        };
    }

    private static Result ofHolder(Show show, Attempt attempt) {
        if (attempt.reading() instanceof Reading.Stale) {
            return Result.CODE_STALE;
        }
        return beforeTheDoorsOpen(show, attempt) ? Result.TOO_EARLY : Result.ADMITTED;
    }

    /** Whom a scanner let in while it was offline is in, however early. */
    private static boolean beforeTheDoorsOpen(Show show, Attempt attempt) {
        var opens = show.doorsOpenAt();
        return opens != null && attempt.at().isBefore(opens) && !attempt.offline();
    }
}
