package org.fengyun.miniprogram.standin;

import org.fengyun.localstack.testing.TestServers;
import org.fengyun.miniprogram.standin.StandIn.Reply;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The edge as it runs on a developer's machine: both ways of identity, Redis, and an object store. */
public abstract class WholeEdge extends Edge {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("ticketing-service.url", CORE::url);
        settings.add("metrics.port", () -> "0");
        settings.add("wechat.identity-headers", () -> "trusted");
        settings.add("wechat.app-id", () -> "wx-test");
        settings.add("wechat.app-secret", () -> "secret-of-the-app");
        settings.add("wechat.api-url", WECHAT::url);
        settings.add("redis.url", () -> TestServers.redis().url());
        settings.add("object-store.endpoint", () -> TestServers.objectStore().endpoint());
        settings.add("object-store.region", () -> TestServers.objectStore().region());
        settings.add("object-store.bucket", () -> TestServers.objectStore().bucket());
        settings.add("object-store.access-key", () -> TestServers.objectStore().accessKey());
        settings.add("object-store.secret-key", () -> TestServers.objectStore().secretKey());
    }

    /** Lets the core know a user, and gives its buyer's id. */
    protected static String buyerOf(String openId) {
        var id = newId();
        CORE.on(
                "PUT /internal/buyers",
                call -> call.body().contains("\"" + openId + "\"")
                        ? Reply.json("{\"id\":\"%s\"}".formatted(id))
                        : Reply.problem(404, "not-found"));
        return id;
    }
}
