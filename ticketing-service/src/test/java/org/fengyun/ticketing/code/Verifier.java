package org.fengyun.ticketing.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scanner has to do with a signed document, in plain Java with the public keys alone: an example for whoever writes
 * one, and no use of the library that signs.
 */
public final class Verifier {
    /** What stands before the 32 bytes of an Ed25519 public key (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final List<TicketKey> keys;

    public Verifier(List<TicketKey> keys) {
        this.keys = keys;
    }

    /** Returns the content of the document, or nothing if it is not what one of the keys signed as this type. */
    public Optional<byte[]> read(String document, String type) {
        try {
            var parts = document.split("\\.", -1);
            var header = JsonMapper.shared().readTree(decode(parts[0]));
            var genuine = parts.length == 3
                    && header.path("alg").asString("").equals("EdDSA")
                    && header.path("typ").asString("").equals(type)
                    && isSigned(header, parts);
            return genuine ? Optional.of(decode(parts[1])) : Optional.empty();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private boolean isSigned(JsonNode header, String[] parts) {
        return keys.stream()
                .filter(key -> key.id().equals(header.path("kid").asString("")))
                .anyMatch(key -> verifies(key, (parts[0] + "." + parts[1]).getBytes(US_ASCII), decode(parts[2])));
    }

    private static boolean verifies(TicketKey key, byte[] text, byte[] signed) {
        try {
            var raw = Base64.getDecoder().decode(key.publicKey());
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Base64 leaves bits of its last character unread, so that a signature would have several writings. */
    private static byte[] decode(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not the one writing of %s".formatted(new String(bytes, UTF_8)));
        }
        return bytes;
    }
}
