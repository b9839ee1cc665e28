package org.fengyun.ticketing.attendee;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.buyer.Buyers;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.document.DocumentNumber;
import org.fengyun.ticketing.document.DocumentVault;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All attendees, each of one buyer. */
@Component
public class Attendees {
    static final int MOST = 100;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AttendeeMapper attendees;
    private final DocumentVault vault;
    private final Buyers buyers;
    private final Creations creations;
    private final Clock clock;

    Attendees(AttendeeMapper attendees, DocumentVault vault, Buyers buyers, Creations creations, Clock clock) {
        this.attendees = attendees;
        this.vault = vault;
        this.buyers = buyers;
        this.creations = creations;
        this.clock = clock;
    }

    /**
     * Reads attendees of many buyers, in one query.
     *
     * @return those there are; what is not among them the buyer does not have
     */
    public Map<Chosen, Attendee> of(Collection<Chosen> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var keys = Set.copyOf(wanted);
        var ids = keys.stream().map(Chosen::attendeeId).collect(toSet());
        return attendees.withIds(ids).stream()
                .filter(attendee -> keys.contains(attendee.asChosen()))
                .collect(toMap(Attendee::asChosen, Function.identity()));
    }

    @Transactional
    Attendee add(long buyerId, IdempotencyKey key, AttendeeDraft draft) {
        var today = LocalDate.ofInstant(clock.instant(), CHINA);
        AttendeeDraftCheck.require(draft, today);
        var number = DocumentNumber.of(draft.documentType(), draft.document(), today);
        var asked = new Asked(
                draft.name().strip(), number.type().name(), vault.hash(number).hex());
        creations.once(buyerId, key, "attendee", asked, id -> addUnlessThere(id, buyerId, asked, number));
        return attendees.find(buyerId, new DocumentHash(asked.document())).orElseThrow(AttendeeProblem.Forgotten::new);
    }

    List<Attendee> before(long buyerId, long before, int limit) {
        return attendees.before(buyerId, before, limit);
    }

    void remove(long buyerId, long attendeeId) {
        attendees.remove(buyerId, attendeeId);
    }

    private void addUnlessThere(long id, long buyerId, Asked asked, DocumentNumber number) {
        if (!buyers.hold(buyerId)) {
            throw new AttendeeProblem.NoSuchBuyer();
        }
        var hash = new DocumentHash(asked.document());
        var there = attendees.find(buyerId, hash);
        if (there.isEmpty()) {
            requireRoom(buyerId);
            var attendee = new Attendee(id, buyerId, asked.name(), number.type(), number.masked(), hash);
            var sealed = vault.seal(number, new DocumentVault.Row(id, buyerId, number.type()));
            attendees.add(attendee, sealed, clock.instant());
        } else if (!there.get().name().equals(asked.name())) {
            throw new AttendeeProblem.OtherName();
        }
    }

    private void requireRoom(long buyerId) {
        if (attendees.count(buyerId) >= MOST) {
            throw new AttendeeProblem.TooMany(MOST);
        }
    }

    /** What makes two requests the same. Its hash is kept, so the number itself must not be in it: it could be tried out. */
    private record Asked(String name, String documentType, String document) {}
}
