package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A service with the environment that it is composed with, but with secrets of its own: no demo's, and nobody else's. */
record Production(ComposeFile file, String service, Map<String, String> secrets) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final String DEMO_SECRETS = "DEMO_SECRETS";

    /** Neither long enough, nor Base64 or an address, nor without a space. */
    private static final String MALFORMED = "a b";

    /** Secrets that others make, of whatever form. */
    private static final Set<String> ANY_TEXT =
            Set.of("MYSQL_PASSWORD", "OBJECT_STORE_ACCESS_KEY", "OBJECT_STORE_SECRET_KEY", "WECHAT_APP_SECRET");

    static Production of(ComposeFile file, String service) {
        var secrets = secretsOf(service).stream()
                .collect(toMap(name -> name, name -> secretLike(name, file.variable(service, name))));
        return new Production(file, service, secrets);
    }

    /**
     * A start that has to fail.
     *
     * @param named the variables that it has to name
     */
    record Refusal(String service, String what, Map<String, String> environment, List<String> named) {
        /** What it must not print. */
        List<String> values() {
            return named.stream()
                    .flatMap(name -> Stream.ofNullable(environment.get(name)))
                    .toList();
        }

        @Override
        public String toString() {
            return "%s, of which %s".formatted(service, what);
        }
    }

    Map<String, String> environment() {
        var environment = new HashMap<>(file.environment(service));
        environment.remove(DEMO_SECRETS);
        environment.putAll(secrets);
        return environment;
    }

    Stream<Refusal> refusals() {
        var missing = secrets.keySet().stream().map(this::without);
        var malformed = secrets.keySet().stream()
                .filter(name -> !ANY_TEXT.contains(name))
                .map(name -> with(name, MALFORMED, "malformed"));
        return Stream.of(missing, malformed, Stream.of(ofDemo())).flatMap(refusals -> refusals);
    }

    private Refusal without(String name) {
        var environment = new HashMap<>(environment());
        environment.remove(name);
        return new Refusal(service, name + " is missing", environment, List.of(name));
    }

    private Refusal with(String name, String value, String what) {
        var environment = new HashMap<>(environment());
        environment.put(name, value);
        return new Refusal(service, name + " is " + what, environment, List.of(name));
    }

    /** All secrets of the compose file, as if somebody had copied it; it has none for Redis. */
    private Refusal ofDemo() {
        var environment = new HashMap<>(file.environment(service));
        environment.remove(DEMO_SECRETS);
        environment.computeIfPresent("REDIS_URL", (_, _) -> "redis://:demo-password@redis:6379");
        return new Refusal(service, "all secrets are a demo's", environment, List.copyOf(secrets.keySet()));
    }

    private static List<String> secretsOf(String service) {
        try {
            var file = Docker.PROJECT.resolve(service).resolve("environment.json");
            return JsonMapper.shared()
                    .readTree(Files.readString(file))
                    .get("variables")
                    .valueStream()
                    .filter(variable -> variable.get("secret").asBoolean())
                    .map(variable -> variable.get("name").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secretLike(String name, String demo) {
        var random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        if (name.equals("REDIS_URL")) {
            return demo;
        }
        return isKey(demo)
                ? Base64.getEncoder().encodeToString(random)
                : HexFormat.of().formatHex(random);
    }

    private static boolean isKey(String demo) {
        try {
            return Base64.getDecoder().decode(demo).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
