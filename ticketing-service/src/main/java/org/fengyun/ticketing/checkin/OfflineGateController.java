package org.fengyun.ticketing.checkin;

import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OfflineGateController implements OfflineGateApi {
    private final OfflineLists lists;
    private final Uploads uploads;
    private final Records records;
    private final Shows shows;

    OfflineGateController(OfflineLists lists, Uploads uploads, Records records, Shows shows) {
        this.lists = lists;
        this.uploads = uploads;
        this.records = records;
        this.shows = shows;
    }

    @Override
    public SignedList list(Id organizerId, Id showId, @Nullable String cursor) {
        return lists.page(show(organizerId, showId), cursor);
    }

    @Override
    public Uploaded upload(Id organizerId, Id showId, Upload upload) {
        return uploads.take(show(organizerId, showId), upload);
    }

    @Override
    public Page<Conflict> conflicts(Id organizerId, Id showId, @Nullable String cursor) {
        return records.conflicts(show(organizerId, showId), cursor);
    }

    private Show show(Id organizerId, Id showId) {
        return shows.get(organizerId.value(), showId.value());
    }
}
