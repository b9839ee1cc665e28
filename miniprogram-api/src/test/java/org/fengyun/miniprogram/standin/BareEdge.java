package org.fengyun.miniprogram.standin;

import org.fengyun.localstack.servers.Ports;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The edge on a public address on a bad day: tokens only, no login, and neither Redis nor object store answers. */
public abstract class BareEdge extends Edge {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("ticketing-service.url", CORE::url);
        settings.add("wechat.app-id", () -> "");
        settings.add("redis.url", () -> "redis://127.0.0.1:" + Ports.free());
        settings.add("object-store.endpoint", () -> "http://127.0.0.1:" + Ports.free());
        settings.add("object-store.region", () -> "nowhere");
        settings.add("object-store.bucket", () -> "none");
        settings.add("object-store.access-key", () -> "none");
        settings.add("object-store.secret-key", () -> "none");
        settings.add("poster.base-url", () -> "https://cdn.example.org/posters/");
    }
}
