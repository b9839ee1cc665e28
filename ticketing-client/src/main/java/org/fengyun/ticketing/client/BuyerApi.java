package org.fengyun.ticketing.client;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Buyers as the core knows them: an id for an identity that an edge has proven. */
@HttpExchange("/internal/buyers")
public interface BuyerApi {

    /** Finds the buyer of this identity, or makes it. The same identity always has the same id. */
    @PutExchange
    Buyer identify(@RequestBody Identity identity);

    /**
     * @param appId the mini program's id, at most 64 characters
     * @param openId who the user is to that mini program, at most 128 characters
     */
    record Identity(String appId, String openId) {}

    record Buyer(Id id) {}
}
