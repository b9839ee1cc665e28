package org.fengyun.ticketing.sale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.show.Show;

/** Who is named on tickets: with real names each ticket has one attendee, and a document one live ticket of the show. */
final class Names {
    private final Show show;
    private final Map<Chosen, Attendee> attendees;
    private final Set<DocumentHash> live;

    /**
     * @param attendees whom the requests name, as far as they are there
     * @param live those of their documents that have a ticket already
     */
    Names(Show show, Map<Chosen, Attendee> attendees, Set<DocumentHash> live) {
        this.show = show;
        this.attendees = attendees;
        this.live = new HashSet<>(live);
    }

    /**
     * One attendee for each ticket, in their order; none where the show has no real names.
     *
     * @throws org.fengyun.ticketing.input.InvalidInput if there are too few or too many, or one that the buyer does not have
     */
    List<Attendee> of(Reservation request, int tickets) {
        var ids = request.attendeeIds();
        var findings = new Findings();
        if (!show.realName()) {
            findings.expect(ids.isEmpty(), "attendeeIds", "goes with shows that have real names: leave it out")
                    .refuse();
            return List.of();
        }
        findings.expect(ids.size() >= tickets, field(ids.size()), "is missing: name one attendee for each ticket")
                .expect(ids.size() <= tickets, field(tickets), "is one more than there are tickets");
        var named = new ArrayList<Attendee>();
        for (int i = 0; i < ids.size(); i++) {
            var attendee = attendees.get(new Chosen(request.buyerId(), ids.get(i)));
            if (attendee == null) {
                findings.add(field(i), "is no attendee of yours");
            } else {
                named.add(attendee);
            }
        }
        findings.refuse();
        return named;
    }

    /** @throws SaleProblem.AlreadyHasTicket if one of them has, or would have two */
    void requireNoTicket(List<Attendee> named) {
        var seen = new HashSet<DocumentHash>();
        for (var attendee : named) {
            if (live.contains(attendee.documentHash()) || !seen.add(attendee.documentHash())) {
                throw new SaleProblem.AlreadyHasTicket(attendee.id(), attendee.name());
            }
        }
    }

    void take(List<Attendee> named) {
        named.forEach(attendee -> live.add(attendee.documentHash()));
    }

    private static String field(int index) {
        return "attendeeIds[%d]".formatted(index);
    }
}
