package org.fengyun.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.fengyun.endtoend.Detour.Passing;
import org.fengyun.endtoend.Detour.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the core reaches its provider: as it is, or as one that says closed, and takes money for an hour all the same. */
final class Till {
    private static final Duration OPEN = Duration.ofHours(1);

    private final Detour detour = new Detour(this::take);
    private final String provider;
    private volatile boolean open;

    Till(String provider) {
        this.provider = provider;
    }

    String url() {
        return detour.url();
    }

    void stayOpen(boolean always) {
        open = always;
    }

    private Reply take(Passing call) {
        if (open && call.path().endsWith("/close")) {
            return Reply.of(204);
        }
        var prepares = open && call.method().equals("POST") && call.path().equals("/sandbox/payments");
        return detour.passOn(prepares ? payableFor(call) : call, provider);
    }

    private static Passing payableFor(Passing call) {
        var body = (ObjectNode) JsonMapper.shared().readTree(call.body());
        body.put("expiresAt", Instant.now().plus(OPEN).toString());
        return call.with(body.toString().getBytes(UTF_8));
    }
}
