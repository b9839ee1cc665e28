package org.fengyun.ticketing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fengyun.ticketing.client.DocumentType;

/**
 * Encrypts numbers with AES-256-GCM (NIST SP 800-38D) and hashes them with HMAC-SHA256. What is sealed for one row opens in no
 * other, and no number leaves this package (docs/decisions/0012).
 */
public final class DocumentVault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final DocumentKeys keys;
    private final SecretKeySpec hashKey;

    private DocumentVault(DocumentKeys keys, SecretKeySpec hashKey) {
        this.keys = keys;
        this.hashKey = hashKey;
    }

    /**
     * Reads the settings.
     *
     * @param encryptionKeys the Base64 of 32 bytes, separated by commas: the first encrypts, all decrypt
     * @param hashKey the Base64 of 32 bytes
     * @throws IllegalArgumentException if they are not that; the message names the variable and never a value
     */
    public static DocumentVault of(String encryptionKeys, String hashKey) {
        return new DocumentVault(
                DocumentKeys.parse(encryptionKeys),
                new SecretKeySpec(DocumentKeys.parseHashKey(hashKey), "HmacSHA256"));
    }

    /** The row that a number is sealed for. */
    public record Row(long attendeeId, long buyerId, DocumentType type) {
        private byte[] bytes() {
            var name = type.name().getBytes(UTF_8);
            return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                    .putLong(attendeeId)
                    .putLong(buyerId)
                    .put(name)
                    .array();
        }
    }

    /** @param keyId which key opens it */
    public record Sealed(String keyId, byte[] nonce, byte[] ciphertext) {}

    public Sealed seal(DocumentNumber number, Row row) {
        return seal(number.text().getBytes(UTF_8), row);
    }

    /**
     * Seals anew with the current key.
     *
     * @throws Unreadable if its key is not set, or it is not what was sealed for this row
     */
    public Sealed renew(Sealed sealed, Row row) {
        return seal(open(sealed, row), row);
    }

    public DocumentHash hash(DocumentNumber number) {
        try {
            var mac = Mac.getInstance(hashKey.getAlgorithm());
            mac.init(hashKey);
            mac.update(number.type().name().getBytes(UTF_8));
            mac.update((byte) 0);
            return new DocumentHash(
                    HexFormat.of().formatHex(mac.doFinal(number.text().getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make HMAC-SHA256", e);
        }
    }

    /** The ids of the keys that open, the one that seals first. */
    public List<String> keyIds() {
        return keys.ids();
    }

    byte[] open(Sealed sealed, Row row) {
        var key = keys.withId(sealed.keyId()).orElseThrow(() -> Unreadable.forWantOfKey(sealed.keyId()));
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed.nonce(), row).doFinal(sealed.ciphertext());
        } catch (AEADBadTagException _) {
            throw Unreadable.changed(row.attendeeId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot decrypt AES-256-GCM", e);
        }
    }

    private Sealed seal(byte[] number, Row row) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys.current();
        try {
            return new Sealed(
                    key.id(),
                    nonce,
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, row).doFinal(number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, DocumentKey key, byte[] nonce, Row row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.bytes());
        return cipher;
    }
}
