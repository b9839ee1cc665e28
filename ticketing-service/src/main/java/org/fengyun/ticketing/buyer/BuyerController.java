package org.fengyun.ticketing.buyer;

import java.time.Clock;
import java.util.Optional;
import org.fengyun.ticketing.client.BuyerApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.input.Findings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BuyerController implements BuyerApi {
    private final BuyerMapper buyers;
    private final Ids ids;
    private final Clock clock;

    BuyerController(BuyerMapper buyers, Ids ids, Clock clock) {
        this.buyers = buyers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Buyer identify(Identity identity) {
        new Findings()
                .visible("appId", identity.appId(), 64)
                .visible("openId", identity.openId(), 128)
                .refuse();
        return new Buyer(new Id(find(identity).orElseGet(() -> add(identity))));
    }

    private Optional<Long> find(Identity identity) {
        return buyers.find(identity.appId(), identity.openId());
    }

    private long add(Identity identity) {
        var id = ids.next();
        try {
            buyers.add(id, identity.appId(), identity.openId(), clock.instant());
            return id;
        } catch (DuplicateKeyException _) {
            return find(identity).orElseThrow();
        }
    }
}
