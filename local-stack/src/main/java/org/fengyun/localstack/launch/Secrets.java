package org.fengyun.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengyun.localstack.process.StartFailure;

/** The secrets of this installation, by the names of their variables: random, made at the first start, then kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, Supplier<String>> MAKERS = Map.ofEntries(
            Map.entry("ADMIN_PASSWORD", Secrets::word),
            Map.entry("BUYER_TOKEN_KEY", Secrets::key),
            Map.entry("IDENTITY_ENCRYPTION_KEY", Secrets::key),
            Map.entry("IDENTITY_HASH_KEY", Secrets::key),
            Map.entry("MYSQL_PASSWORD", Secrets::word),
            Map.entry("OBJECT_STORE_ACCESS_KEY", Secrets::word),
            Map.entry("OBJECT_STORE_SECRET_KEY", Secrets::word),
            Map.entry("SANDBOX_PAYMENT_KEY", Secrets::key),
            Map.entry("SERVICE_TOKEN", Secrets::word),
            Map.entry("TICKET_SIGNING_KEY", Secrets::key),
            Map.entry("WECHAT_APP_ID", () -> "wx" + hex(8)),
            Map.entry("WECHAT_APP_SECRET", () -> hex(16)));

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file; makes what is missing in it, and the file with it. */
    static Secrets keptIn(Path file) {
        try {
            var values = read(file);
            if (!values.keySet().containsAll(MAKERS.keySet())) {
                MAKERS.forEach((name, maker) -> values.computeIfAbsent(name, _ -> maker.get()));
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "%s cannot be read or written (%s). Repair it, or start over: ./run --fresh".formatted(file, e), e);
        }
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret is called " + name);
        }
        return value;
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(
                        "\n", "# Made by ./run for this installation. Keep it to yourself.\n", "\n"));
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    private static String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
