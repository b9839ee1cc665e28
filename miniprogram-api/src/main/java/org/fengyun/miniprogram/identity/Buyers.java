package org.fengyun.miniprogram.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.fengyun.miniprogram.cache.SharedMemory;
import org.fengyun.ticketing.client.BuyerApi;
import org.fengyun.ticketing.client.Id;
import org.springframework.stereotype.Component;

/** Which buyer a user is. That never changes, so it is remembered here and in Redis. */
@Component
public class Buyers {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final BuyerApi core;
    private final SharedMemory memory;
    private final Cache<WechatUser, Id> local =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Buyers(BuyerApi core, SharedMemory memory) {
        this.core = core;
        this.memory = memory;
    }

    /** The buyer of this user; the core makes it at the first call. */
    public Buyer of(WechatUser user) {
        var known = local.getIfPresent(user);
        if (known != null) {
            return new Buyer(known, user.openId());
        }
        var id = shared(user);
        local.put(user, id);
        return new Buyer(id, user.openId());
    }

    private Id shared(WechatUser user) {
        // Neither name holds a space.
        var name = "buyer:" + user.appId() + " " + user.openId();
        return memory.find(name).flatMap(Buyers::read).orElseGet(() -> {
            var id = core.identify(new BuyerApi.Identity(user.appId(), user.openId()))
                    .id();
            memory.keep(name, id.toString(), REMEMBERED);
            return id;
        });
    }

    /** Nothing where Redis holds what is no id: the core knows better. */
    private static Optional<Id> read(String text) {
        try {
            return Optional.of(Id.valueOf(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
