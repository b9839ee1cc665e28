package org.fengyun.ticketing.holdback;

import org.fengyun.ticketing.client.HoldBackApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HoldBackController implements HoldBackApi {
    private final HoldBacks holdBacks;

    HoldBackController(HoldBacks holdBacks) {
        this.holdBacks = holdBacks;
    }

    @Override
    public HoldBack holdBack(Id organizerId, Id showId, String idempotencyKey, HoldBackDraft draft) {
        return holdBacks.create(organizerId.value(), showId.value(), new IdempotencyKey(idempotencyKey), draft);
    }

    @Override
    public Page<HoldBack> holdBacks(Id organizerId, Id showId, @Nullable String cursor) {
        return holdBacks.page(organizerId.value(), showId.value(), cursor);
    }

    @Override
    public HoldBack release(Id organizerId, Id showId, Id holdBackId, String idempotencyKey, Release release) {
        var key = new IdempotencyKey(idempotencyKey);
        return holdBacks.release(organizerId.value(), showId.value(), holdBackId.value(), key, release);
    }
}
