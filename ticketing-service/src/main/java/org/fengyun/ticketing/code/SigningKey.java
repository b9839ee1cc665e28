package org.fengyun.ticketing.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** One Ed25519 key (RFC 8032): its id is the first four bytes of the SHA-256 of its public key. */
final class SigningKey {
    static final int SEED_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final byte[] rawPublicKey;
    private final int id;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.rawPublicKey = raw(publicKey);
        this.id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(rawPublicKey))
                .getInt();
    }

    /** @throws IllegalArgumentException if the seed is not 32 bytes */
    static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("a seed is 32 bytes");
        }
        try {
            var privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var key = new SigningKey(privateKey, publicKeyOf(seed));
            key.refuseUnlessPair();
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make Ed25519 keys", e);
        }
    }

    int id() {
        return id;
    }

    TicketKey shown() {
        return new TicketKey(HexFormat.of().toHexDigits(id), Base64.getEncoder().encodeToString(rawPublicKey));
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", e);
        }
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException _) {
            // Thrown for what is not even the shape of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot verify Ed25519", e);
        }
    }

    /**
     * The JDK derives no public key from a private one, but its generator draws exactly the seed from the randomness it is
     * given (RFC 8032 §5.1.5 step 1) and derives the rest. Should a provider ever draw otherwise, the public key belongs to
     * another seed, and {@link #refuseUnlessPair} stops the start: nothing is signed that could not be verified.
     */
    private static PublicKey publicKeyOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SeedHandedOut(seed));
        return generator.generateKeyPair().getPublic();
    }

    private void refuseUnlessPair() {
        var message = new byte[] {1, 2, 3};
        if (!verifies(message, sign(message))) {
            throw new IllegalStateException("this Java derives Ed25519 public keys in a way that is not known here");
        }
    }

    /** An Ed25519 SubjectPublicKeyInfo (RFC 8410 §4) is twelve fixed bytes and then the 32 of the key. */
    private static byte[] raw(PublicKey publicKey) {
        var encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static final class SeedHandedOut extends SecureRandom {
        private final byte[] seed;

        SeedHandedOut(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("this Java draws Ed25519 seeds in a way that is not known here");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
