package org.fengyun.demo.tour;

import static org.fengyun.demo.tour.Unmet.unless;

import java.util.Map;
import org.fengyun.demo.door.Door;
import tools.jackson.databind.JsonNode;

/** The way in for clients that no gateway vouches for: a code of {@code wx.login}, then a token. */
final class Login {
    private final Door simulator;
    private final Door api;

    Login(Door simulator, Door api) {
        this.simulator = simulator;
        this.api = api;
    }

    /** The same user by another way is the same buyer. */
    void sees(String name, JsonNode order) {
        var code = simulator.post("/simulator/codes", Map.of("openid", name)).expect(200);
        var session = api.post("/v1/login", Map.of("code", code.path("code").asString("")))
                .expect(200);
        var token = session.path("token").asString("");
        unless(!token.isEmpty(), "a token", session);
        var path = "/v1/orders/" + order.path("id").asString();
        var seen = api.with("Authorization", "Bearer " + token).get(path).expect(200);
        unless(seen.path("id").equals(order.path("id")), "order " + order.path("id"), seen);
    }
}
