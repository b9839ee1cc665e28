package org.fengyun.localstack.launch;

import java.util.Map;
import java.util.TreeMap;

/** The environment of each program: the same variables as in containers, and nothing of this terminal's. */
final class Environments {

    static final String DATABASE = "ticketing";
    static final String DATABASE_USER = "ticketing";
    static final String BUCKET = "ticketing-posters";
    static final String ADMIN = "admin";

    private final PortPlan ports;
    private final Secrets secrets;
    private final Layout layout;

    Environments(PortPlan ports, Secrets secrets, Layout layout) {
        this.ports = ports;
        this.secrets = secrets;
        this.layout = layout;
    }

    Map<String, String> ticketingService() {
        var variables = withSecrets(
                "IDENTITY_ENCRYPTION_KEY",
                "IDENTITY_HASH_KEY",
                "MYSQL_PASSWORD",
                "SANDBOX_PAYMENT_KEY",
                "SERVICE_TOKEN",
                "TICKET_SIGNING_KEY");
        variables.put("PORT", Integer.toString(ports.ticketingService()));
        variables.put("MYSQL_ADDRESS", "127.0.0.1:" + ports.database());
        variables.put("MYSQL_USERNAME", DATABASE_USER);
        variables.put("MYSQL_DATABASE", DATABASE);
        variables.put("REDIS_URL", redisUrl());
        variables.put("PUBLIC_URL", PortPlan.url(ports.ticketingService()));
        variables.put("SANDBOX_PAYMENT_URL", PortPlan.url(ports.wechatSimulator()));
        return variables;
    }

    Map<String, String> miniprogramApi() {
        var variables = withSecrets("SERVICE_TOKEN", "WECHAT_APP_ID", "WECHAT_APP_SECRET", "BUYER_TOKEN_KEY");
        variables.putAll(objectStore());
        variables.put("PORT", Integer.toString(ports.miniprogramApi()));
        variables.put("REDIS_URL", redisUrl());
        variables.put("TICKETING_SERVICE_URL", PortPlan.url(ports.ticketingService()));
        variables.put("WECHAT_IDENTITY_HEADERS", "trusted");
        variables.put("WECHAT_API_URL", PortPlan.url(ports.wechatSimulator()));
        return variables;
    }

    Map<String, String> adminService() {
        var variables = withSecrets("SERVICE_TOKEN", "ADMIN_PASSWORD");
        variables.putAll(objectStore());
        variables.put("PORT", Integer.toString(ports.adminService()));
        variables.put("TICKETING_SERVICE_URL", PortPlan.url(ports.ticketingService()));
        variables.put("ADMIN_USERNAME", ADMIN);
        return variables;
    }

    Map<String, String> wechatSimulator() {
        var variables = withSecrets("SANDBOX_PAYMENT_KEY", "WECHAT_APP_ID", "WECHAT_APP_SECRET");
        variables.put("PORT", Integer.toString(ports.wechatSimulator()));
        variables.put("SIMULATOR_DATA", layout.simulator().toString());
        variables.put("MINIPROGRAM_API_URL", PortPlan.url(ports.miniprogramApi()));
        variables.put("PUBLIC_URL", PortPlan.url(ports.wechatSimulator()));
        return variables;
    }

    Map<String, String> demo() {
        var variables = withSecrets("SERVICE_TOKEN", "ADMIN_PASSWORD");
        variables.put("ADMIN_URL", PortPlan.url(ports.adminService()));
        variables.put("ADMIN_USERNAME", ADMIN);
        variables.put("MINIPROGRAM_API_URL", PortPlan.url(ports.miniprogramApi()));
        variables.put("WECHAT_GATEWAY_URL", PortPlan.url(ports.wechatSimulator()));
        variables.put("TICKETING_SERVICE_URL", PortPlan.url(ports.ticketingService()));
        return variables;
    }

    private Map<String, String> objectStore() {
        var variables = withSecrets("OBJECT_STORE_ACCESS_KEY", "OBJECT_STORE_SECRET_KEY");
        variables.put("OBJECT_STORE_ENDPOINT", PortPlan.url(ports.objectStore()));
        variables.put("OBJECT_STORE_REGION", "us-east-1");
        variables.put("OBJECT_STORE_BUCKET", BUCKET);
        variables.put("OBJECT_STORE_ADDRESSING", "path");
        return variables;
    }

    private String redisUrl() {
        return "redis://127.0.0.1:" + ports.redis();
    }

    private Map<String, String> withSecrets(String... names) {
        var variables = new TreeMap<String, String>();
        for (var name : names) {
            variables.put(name, secrets.get(name));
        }
        return variables;
    }
}
