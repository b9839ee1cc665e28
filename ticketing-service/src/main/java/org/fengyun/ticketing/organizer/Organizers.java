package org.fengyun.ticketing.organizer;

import java.time.Clock;
import org.fengyun.ticketing.client.OrganizerApi.Organizer;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerDraft;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.input.Findings;
import org.fengyun.ticketing.paging.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All organizers. */
@Component
public class Organizers {
    private static final long NOBODYS = 0;

    private final OrganizerMapper organizers;
    private final Creations creations;
    private final Clock clock;

    Organizers(OrganizerMapper organizers, Creations creations, Clock clock) {
        this.organizers = organizers;
        this.creations = creations;
        this.clock = clock;
    }

    @Transactional
    public Organizer create(IdempotencyKey key, OrganizerDraft draft) {
        new Findings().text("name", draft.name(), 1, 100).refuse();
        var organizer = creations.once(
                NOBODYS, key, "organizer", draft, id -> organizers.add(id, draft.name(), clock.instant()));
        return get(organizer);
    }

    public Page<Organizer> page(@Nullable String cursor) {
        return Paging.page(
                organizers.before(Paging.before(cursor), Paging.LIMIT),
                organizer -> organizer.id().toString());
    }

    /** @throws NoSuchOrganizer if there is none of this id */
    public Organizer get(long id) {
        return organizers.find(id).orElseThrow(NoSuchOrganizer::new);
    }
}
