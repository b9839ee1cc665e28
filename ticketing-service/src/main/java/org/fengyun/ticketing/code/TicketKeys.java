package org.fengyun.ticketing.code;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of ticket codes: the first signs, all verify. So a key is replaced by putting a new one before it. */
public final class TicketKeys {
    static final String SETTING = "TICKET_SIGNING_KEY";
    private static final String REMEDY = "; make a key with: openssl rand -base64 32";

    private final List<SigningKey> keys;

    private TicketKeys(List<SigningKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the setting.
     *
     * @param setting the Base64 of 32-byte Ed25519 seeds (RFC 8032), separated by commas
     * @throws IllegalArgumentException if it is not that; the message names TICKET_SIGNING_KEY and the key's position, and
     *     never its value
     */
    public static TicketKeys parse(String setting) {
        if (setting.isBlank()) {
            throw new IllegalArgumentException(SETTING + " is empty" + REMEDY);
        }
        var texts = setting.split(",", -1);
        var positions = new HashMap<Integer, Integer>();
        var keys = new ArrayList<SigningKey>();
        for (int position = 1; position <= texts.length; position++) {
            var key = readKey(texts[position - 1], position);
            refuseDoubled(positions, key, position);
            keys.add(key);
        }
        return new TicketKeys(List.copyOf(keys));
    }

    /** The keys that verify codes, the signing one first. */
    public List<TicketKey> publicKeys() {
        return keys.stream().map(SigningKey::shown).toList();
    }

    SigningKey signing() {
        return keys.getFirst();
    }

    Optional<SigningKey> withId(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    private static SigningKey readKey(String text, int position) {
        try {
            return SigningKey.ofSeed(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException _) {
            // The cause would quote the value, and a value that is nearly right is nearly a secret.
            throw new IllegalArgumentException(
                    SETTING + ": key " + position + " is not the Base64 of 32 bytes" + REMEDY);
        }
    }

    private static void refuseDoubled(Map<Integer, Integer> positions, SigningKey key, int position) {
        var first = positions.putIfAbsent(key.id(), position);
        if (first != null) {
            throw new IllegalArgumentException(
                    SETTING + ": key " + position + " has the same id as key " + first + ": take one of the two away");
        }
    }
}
