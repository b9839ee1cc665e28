package org.fengyun.endtoend.drill;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who logs in.
 *
 * @param edge where buyers call
 * @param wechat who tells who they are
 */
record Buyer(String name, Line edge, Line wechat) {

    static Buyer anybody(Line edge, Line wechat) {
        return new Buyer("drill-" + UUID.randomUUID(), edge, wechat);
    }

    /** The line of somebody new, who has to be let in. */
    static Line loggedIn(Composed system) {
        return anybody(new Line(system.buyers(), _ -> {}), new Line(system.simulator(), _ -> {}))
                .login()
                .orElseThrow(() -> new AssertionError("nobody is let in"));
    }

    /** The line on which the edge knows the buyer, if it is let in. */
    Optional<Line> login() {
        return Optional.of(wechat.post("/simulator/codes", Map.of("openid", name)))
                .filter(Heard::isGood)
                .map(code -> edge.post(
                        "/v1/login", Map.of("code", code.body().get("code").asString())))
                .filter(Heard::isGood)
                .map(login -> edge.as(login.body().get("token").asString()));
    }
}
