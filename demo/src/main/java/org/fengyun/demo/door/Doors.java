package org.fengyun.demo.door;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;

/** The doors that both commands use: the organisers', and the buyers' through WeChat's gateway. */
public final class Doors {
    private final Environment environment;
    private final Consumer<Exchange> witness;

    /** @param witness is shown every exchange */
    public Doors(Environment environment, Consumer<Exchange> witness) {
        this.environment = environment;
        this.witness = witness;
    }

    /** The admin API, as the administrator. */
    public Door admin() {
        var address = environment.address("ADMIN_URL", "http://127.0.0.1:8081");
        var remedy = "give the administrator's %s, as admin-service has it";
        var username = environment.text("ADMIN_USERNAME", remedy.formatted("name"));
        var password = environment.text("ADMIN_PASSWORD", remedy.formatted("password"));
        var credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return door(address, "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** The buyers' API as a mini program calls it: through the gateway, which knows the user. */
    public Door buyer(String name) {
        return new Door(gateway(), Map.of("X-WX-SERVICE", "miniprogram-api", "X-Simulated-Openid", name), witness);
    }

    /** The simulator itself: pay pages and login codes. */
    public Door simulator() {
        return new Door(gateway(), Map.of(), witness);
    }

    /** The buyers' API as a client elsewhere calls it: directly. */
    public Door buyersApi() {
        return new Door(environment.address("MINIPROGRAM_API_URL", "http://127.0.0.1:8080"), Map.of(), witness);
    }

    /** The core, for whoever runs it. */
    public Door ticketing() {
        var address = environment.address("TICKETING_SERVICE_URL", "http://127.0.0.1:8082");
        var token = environment.text("SERVICE_TOKEN", "give the token that ticketing-service has")
                .split(",", -1)[0];
        return door(address, "Authorization", "Bearer " + token);
    }

    private URI gateway() {
        return environment.address("WECHAT_GATEWAY_URL", "http://127.0.0.1:8090");
    }

    private Door door(URI address, String header, String value) {
        return new Door(address, Map.of(header, value), witness);
    }
}
