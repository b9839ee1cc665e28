package org.fengyun.endtoend;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengyun.localstack.testing.TestServers;

/** Two instances of ticketing-service over one database, which is theirs alone. They may be of two releases. */
final class Cores {
    static final String SERVICE_TOKEN = "the-token-of-the-edges-for-end-to-end-tests";

    /** Base64 of 32 bytes: every key of the system. */
    static final String KEY = "a2V5cyBvZiB0aGUgc3lzdGVtIGZvciBlbmQtdG8tZW4=";

    private final Services services;
    private final String name;
    private final List<Instance> instances;
    private final String database = TestServers.mysql().newDatabase();

    /** @param settings beside what every instance needs, or in its place */
    record Instance(Release release, Map<String, String> settings) {}

    /**
     * Starts both; the second may not be ready yet.
     *
     * @param name how the instances are called, with their numbers behind
     */
    Cores(Services services, String name, Instance first, Instance second) {
        this.services = services;
        this.name = name;
        this.instances = new ArrayList<>(List.of(first, second));
        // the first instance migrates the schema, so it is up before the second begins
        start(0);
        services.awaitReady();
        start(1);
    }

    List<String> urls() {
        return IntStream.range(0, instances.size()).mapToObj(this::url).toList();
    }

    String url(int instance) {
        return services.url(name(instance));
    }

    CoreCalls calls() {
        return new CoreCalls(urls().stream().map(URI::create).toList());
    }

    /** What only one instance is asked. */
    CoreCalls callsTo(int instance) {
        return new CoreCalls(List.of(URI.create(url(instance))));
    }

    /** What the provider says of the money of this show. */
    Books books(String showId) {
        var mysql = TestServers.mysql();
        var access = new Database(mysql.url(database), mysql.username(), mysql.password());
        return new Books(access, provider(), showId);
    }

    /** What became of an order's money, in words. */
    Inquiry inquiry() {
        return new Inquiry(database, provider());
    }

    Provider provider() {
        return new Provider(services.url("wechat-simulator"));
    }

    /** What the instances say of themselves: 200 where they are ready. */
    Set<Integer> readiness() {
        return IntStream.range(0, instances.size())
                .mapToObj(instance -> callsTo(instance).readiness())
                .collect(toSet());
    }

    /** Ends the instance at once, as a power cut would. */
    void kill(int instance) {
        services.kill(name(instance));
    }

    /** Asks the instance to end (SIGTERM), ends it by force after ten seconds, and gives its exit status. */
    int terminate(int instance) {
        return services.terminate(name(instance));
    }

    /** Stops the instance and starts another in its place, as a rolling update does, and waits until it is ready. */
    void roll(int instance, Instance next) {
        terminate(instance);
        instances.set(instance, next);
        replace(instance);
    }

    /** Starts a new instance in the place of one that has ended, and waits until it is ready. */
    void replace(int instance) {
        start(instance);
        services.awaitReady();
    }

    void stop() {
        IntStream.range(0, instances.size()).forEach(this::kill);
    }

    private String name(int instance) {
        return name + "-" + (instance + 1);
    }

    private void start(int instance) {
        var mysql = TestServers.mysql();
        var environment = new HashMap<>(Map.ofEntries(
                Map.entry("MYSQL_ADDRESS", mysql.address()),
                Map.entry("MYSQL_USERNAME", mysql.username()),
                Map.entry("MYSQL_PASSWORD", mysql.password()),
                Map.entry("MYSQL_DATABASE", database),
                Map.entry("REDIS_URL", TestServers.redis().url()),
                Map.entry("SERVICE_TOKEN", SERVICE_TOKEN),
                Map.entry("TICKET_SIGNING_KEY", KEY),
                Map.entry("IDENTITY_ENCRYPTION_KEY", KEY),
                Map.entry("IDENTITY_HASH_KEY", KEY),
                Map.entry("PUBLIC_URL", url(instance)),
                Map.entry("SANDBOX_PAYMENT_URL", services.url("wechat-simulator")),
                Map.entry("SANDBOX_PAYMENT_KEY", Provider.KEY)));
        environment.putAll(instances.get(instance).settings());
        services.start(instances.get(instance).release().service("ticketing-service"), name(instance), environment);
    }
}
