package org.fengyun.ticketing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** One AES-256 key. Its id tells nothing of it and is the same wherever the key is set. */
final class DocumentKey {
    static final int LENGTH = 32;

    private static final int ID_BYTES = 4;

    private final String id;
    private final SecretKeySpec secret;

    private DocumentKey(String id, SecretKeySpec secret) {
        this.id = id;
        this.secret = secret;
    }

    static DocumentKey of(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("fengyun document key".getBytes(UTF_8));
            var id = HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
            return new DocumentKey(id, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make SHA-256", e);
        }
    }

    String id() {
        return id;
    }

    SecretKeySpec secret() {
        return secret;
    }
}
