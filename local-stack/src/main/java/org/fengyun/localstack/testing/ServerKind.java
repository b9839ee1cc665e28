package org.fengyun.localstack.testing;

import java.util.Optional;

/** Where the servers of tests come from. */
sealed interface ServerKind permits ContainerServers, LocalServers {

    String SETTING = "FENGYUN_TEST_SERVERS";

    MySqlAccess mysql();

    RedisAccess redis();

    ObjectStoreAccess objectStore();

    static ServerKind chosen() {
        var setting = Optional.ofNullable(System.getProperty(SETTING))
                .or(() -> Optional.ofNullable(System.getenv(SETTING)))
                .orElse("");
        return of(setting);
    }

    static ServerKind of(String setting) {
        return switch (setting) {
            case "containers" -> ContainerServers.required();
            case "local" -> LocalServers.INSTANCE;
            case "" -> ContainerServers.engineAnswers() ? ContainerServers.INSTANCE : LocalServers.INSTANCE;
            default ->
                throw new IllegalStateException(
                        SETTING + " is '" + setting + "'; it may be 'containers' or 'local', or not be set.");
        };
    }

    // Standard output and not a logger: the line must show whatever logging a module's tests are set to.
    static void announce(String what) {
        System.out.println("test servers: " + what);
    }
}
