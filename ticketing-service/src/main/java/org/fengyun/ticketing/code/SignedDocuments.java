package org.fengyun.ticketing.code;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/**
 * Signs documents with the key of ticket codes, as a JWS in compact form (RFC 7515) with Ed25519 (RFC 8037). What is signed
 * there begins with the Base64 of a JSON object, {@code eyJ}, and what is signed of a code with {@code fengyun}: neither
 * can be taken for the other.
 */
public final class SignedDocuments {
    private final TicketKeys keys;

    public SignedDocuments(TicketKeys keys) {
        this.keys = keys;
    }

    /**
     * Signs the content.
     *
     * @param type what this document is, so that none is taken for another: {@code typ} without {@code application/}
     * @param contentType the media type of the content: {@code cty}
     */
    public String sign(String type, String contentType, byte[] content) {
        var key = keys.signing();
        var document = new JsonWebSignature();
        document.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        document.setKeyIdHeaderValue(key.shown().id());
        document.setHeader(HeaderParameterNames.TYPE, type);
        document.setContentTypeHeaderValue(contentType);
        document.setPayloadBytes(content);
        document.setKey(key.privateKey());
        try {
            return document.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", e);
        }
    }
}
