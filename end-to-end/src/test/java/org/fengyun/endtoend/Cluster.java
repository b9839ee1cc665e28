package org.fengyun.endtoend;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengyun.endtoend.Cores.Instance;
import org.fengyun.localstack.testing.TestServers;

/**
 * The whole system with two instances of ticketing-service, started once for all tests of this JVM and stopped with it. The
 * services have the environment that they have in containers, and nothing else.
 */
final class Cluster {
    private static final String ADMIN_PASSWORD = "a password for tests";
    private static final String APP_ID = "wx-end-to-end";
    private static final String APP_SECRET = "secret-of-the-mini-program";

    private final Services services = new Services();
    private final String bucket = TestServers.objectStore().newBucket();
    private final Cores cores;

    /** Without edges, until they are asked for. */
    Cluster(Instance firstCore, Instance secondCore) {
        services.start(Release.CURRENT.service("wechat-simulator"), "wechat-simulator", simulator());
        cores = new Cores(services, "ticketing-service", firstCore, secondCore);
        services.awaitReady();
    }

    private static final class Shared {
        static final Cluster CLUSTER = new Cluster(current(Map.of()), current(Map.of()));
    }

    private static Instance current(Map<String, String> settings) {
        return new Instance(Release.CURRENT, settings);
    }

    static Cluster shared() {
        return Shared.CLUSTER;
    }

    /** Both instances of the core. */
    Cores cores() {
        return cores;
    }

    /** Ends the edges that there are, starts others, each over one of the cores, and waits until all is ready. */
    void replaceEdges(Release edges, int buyersCore, int organizersCore) {
        services.killIfRunning("miniprogram-api");
        services.killIfRunning("admin-service");
        services.start(edges.service("miniprogram-api"), "miniprogram-api", miniprogram(cores.url(buyersCore)));
        services.start(edges.service("admin-service"), "admin-service", admin(cores.url(organizersCore)));
        services.awaitReady();
    }

    /** Ends it all; the shared one ends with the JVM. */
    void stop() {
        services.stop();
    }

    /** Two more instances with a database of their own and these settings, paid through the same simulator. */
    Cores moreCores(String name, Map<String, String> settings) {
        var more = new Cores(services, name, current(settings), current(settings));
        services.awaitReady();
        return more;
    }

    /** Where the payment provider of all cores is. */
    String providerUrl() {
        return services.url("wechat-simulator");
    }

    /** What the demo's program wants to know. */
    Map<String, String> demo() {
        return Map.of(
                "ADMIN_URL", services.url("admin-service"),
                "ADMIN_USERNAME", "admin",
                "ADMIN_PASSWORD", ADMIN_PASSWORD,
                "MINIPROGRAM_API_URL", services.url("miniprogram-api"),
                "WECHAT_GATEWAY_URL", services.url("wechat-simulator"),
                "TICKETING_SERVICE_URL", cores.url(0),
                "SERVICE_TOKEN", Cores.SERVICE_TOKEN);
    }

    private Map<String, String> miniprogram(String core) {
        var variables = new HashMap<>(objectStore());
        variables.put("REDIS_URL", TestServers.redis().url());
        variables.put("TICKETING_SERVICE_URL", core);
        variables.put("SERVICE_TOKEN", Cores.SERVICE_TOKEN);
        variables.put("WECHAT_IDENTITY_HEADERS", "trusted");
        variables.put("WECHAT_APP_ID", APP_ID);
        variables.put("WECHAT_APP_SECRET", APP_SECRET);
        variables.put("WECHAT_API_URL", services.url("wechat-simulator"));
        variables.put("BUYER_TOKEN_KEY", Cores.KEY);
        return variables;
    }

    private Map<String, String> admin(String core) {
        var variables = new HashMap<>(objectStore());
        variables.put("TICKETING_SERVICE_URL", core);
        variables.put("SERVICE_TOKEN", Cores.SERVICE_TOKEN);
        variables.put("ADMIN_USERNAME", "admin");
        variables.put("ADMIN_PASSWORD", ADMIN_PASSWORD);
        return variables;
    }

    private Map<String, String> simulator() {
        return Map.of(
                "SIMULATOR_DATA",
                Path.of("target", "simulator-" + bucket).toAbsolutePath().toString(),
                "SANDBOX_PAYMENT_KEY",
                Provider.KEY,
                "MINIPROGRAM_API_URL",
                services.url("miniprogram-api"),
                "WECHAT_APP_ID",
                APP_ID,
                "WECHAT_APP_SECRET",
                APP_SECRET,
                "PUBLIC_URL",
                services.url("wechat-simulator"));
    }

    private Map<String, String> objectStore() {
        var store = TestServers.objectStore();
        return Map.of(
                "OBJECT_STORE_ENDPOINT", store.endpoint(),
                "OBJECT_STORE_REGION", store.region(),
                "OBJECT_STORE_BUCKET", bucket,
                "OBJECT_STORE_ACCESS_KEY", store.accessKey(),
                "OBJECT_STORE_SECRET_KEY", store.secretKey(),
                "OBJECT_STORE_ADDRESSING", "path");
    }
}
