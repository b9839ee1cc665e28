package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import tools.jackson.databind.json.JsonMapper;

/** A service with the environment that it is composed with, but with secrets of its own: no demo's, and nobody else's. */
record Production(ComposeFile file, String service, Map<String, String> secrets) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final String DEMO_SECRETS = "DEMO_SECRETS";

    /** Neither long enough, nor Base64 or an address, nor without a space. */
    private static final String MALFORMED = "xq zj";

    /** Secrets that others make, of whatever form. */
    private static final Set<String> ANY_TEXT =
            Set.of("MYSQL_PASSWORD", "OBJECT_STORE_ACCESS_KEY", "OBJECT_STORE_SECRET_KEY", "WECHAT_APP_SECRET");

    static Production of(ComposeFile file, String service) {
        var secrets = secretsOf(service).stream()
                .collect(toMap(name -> name, name -> secretLike(name, file.variable(service, name))));
        return new Production(file, service, secrets);
    }

    /** What can be wrong with a secret. */
    enum Flaw {
        MISSING,
        MALFORMED,
        /** As the compose file has it, as if somebody had copied it; it has none for Redis. */
        OF_DEMO
    }

    Map<String, String> environment() {
        var environment = new HashMap<>(file.environment(service));
        environment.remove(DEMO_SECRETS);
        environment.putAll(secrets);
        return environment;
    }

    /** Which of its secrets can be wrong so. */
    Set<String> thatCanBe(Flaw flaw) {
        return secrets.keySet().stream()
                .filter(name -> flaw != Flaw.MALFORMED || !ANY_TEXT.contains(name))
                .collect(toSet());
    }

    /** Where these secrets are wrong, and all else is right. */
    Map<String, String> environment(Flaw flaw, Set<String> wrong) {
        var environment = new HashMap<>(environment());
        for (var name : wrong) {
            switch (flaw) {
                case MISSING -> environment.remove(name);
                case MALFORMED -> environment.put(name, MALFORMED);
                case OF_DEMO -> environment.put(name, demo(name));
            }
        }
        return environment;
    }

    private String demo(String name) {
        return name.equals("REDIS_URL") ? "redis://:demo-password@redis:6379" : file.variable(service, name);
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
