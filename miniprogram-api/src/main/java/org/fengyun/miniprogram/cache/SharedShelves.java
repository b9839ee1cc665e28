package org.fengyun.miniprogram.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.fengyun.miniprogram.core.CoreProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads as JSON in the shared memory. */
final class SharedShelves {
    private static final Logger log = LoggerFactory.getLogger(SharedShelves.class);

    /** How long a "no such thing" is believed: shorter than anybody waits for a new event. */
    static final Duration MISSING_FOR = Duration.ofSeconds(1);

    private final SharedMemory memory;
    private final JsonMapper json;

    SharedShelves(SharedMemory memory, JsonMapper json) {
        this.memory = memory;
        this.json = json;
    }

    private record Stored(
            Instant loadedAt,
            @Nullable String etag,
            @Nullable JsonNode value,
            @Nullable String missing) {}

    <T> Optional<Kept<T>> find(Shelf<T> shelf, String name) {
        return memory.find(name).flatMap(text -> read(shelf, text));
    }

    <T> Kept<T> keepFound(Shelf<T> shelf, String name, T value, Instant now) {
        var tree = json.valueToTree(value);
        var text = tree.toString();
        var etag = etag(text);
        memory.keep(name, json.writeValueAsString(new Stored(now, etag, tree, null)), shelf.keptFor(value));
        return new Kept.Found<>(new Read<>(value, etag), now, text.length());
    }

    <T> Kept<T> keepMissing(String name, CoreProblem.Refused refusal, Instant now) {
        memory.keep(name, json.writeValueAsString(new Stored(now, null, null, refusal.document())), MISSING_FOR);
        return new Kept.Missing<>(refusal, now);
    }

    private <T> Optional<Kept<T>> read(Shelf<T> shelf, String text) {
        try {
            var stored = json.readValue(text, Stored.class);
            if (stored.missing() != null) {
                return Optional.of(
                        new Kept.Missing<>(new CoreProblem.Refused(404, stored.missing(), null), stored.loadedAt()));
            }
            if (stored.etag() == null || stored.value() == null) {
                return Optional.empty();
            }
            var value = json.treeToValue(stored.value(), shelf.type());
            return Optional.of(new Kept.Found<>(new Read<>(value, stored.etag()), stored.loadedAt(), text.length()));
        } catch (JacksonException unreadable) {
            log.warn("what Redis holds of {} cannot be read: {}", shelf.name(), unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static String etag(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
