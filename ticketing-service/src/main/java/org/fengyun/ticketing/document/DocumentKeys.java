package org.fengyun.ticketing.document;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the settings of keys; their messages name variable and position, and never a value. */
final class DocumentKeys {
    static final String ENCRYPTION = "IDENTITY_ENCRYPTION_KEY";
    static final String HASH = "IDENTITY_HASH_KEY";
    private static final String REMEDY = "; make a key with: openssl rand -base64 32";

    private final List<DocumentKey> keys;

    private DocumentKeys(List<DocumentKey> keys) {
        this.keys = keys;
    }

    static DocumentKeys parse(String setting) {
        var keys = new ArrayList<DocumentKey>();
        for (var text : setting.split(",", -1)) {
            var name = "%s: key %d".formatted(ENCRYPTION, keys.size() + 1);
            var key = DocumentKey.of(bytes(name, text));
            if (keys.stream().anyMatch(other -> other.id().equals(key.id()))) {
                throw new IllegalArgumentException(name + " is there twice: take one of the two away");
            }
            keys.add(key);
        }
        return new DocumentKeys(List.copyOf(keys));
    }

    static byte[] parseHashKey(String setting) {
        return bytes(HASH, setting);
    }

    DocumentKey current() {
        return keys.getFirst();
    }

    Optional<DocumentKey> withId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return keys.stream().map(DocumentKey::id).toList();
    }

    private static byte[] bytes(String name, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == DocumentKey.LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // its message would quote the value, and what is nearly a key is nearly a secret
        }
        throw new IllegalArgumentException(name + " is not the Base64 of 32 bytes" + REMEDY);
    }
}
