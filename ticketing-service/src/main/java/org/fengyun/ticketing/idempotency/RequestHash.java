package org.fengyun.ticketing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a request that comes again under its key is the same request. */
@Component
public class RequestHash {
    /** What is absent counts as what is empty, so that a field added later changes no hash of requests without it. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_EMPTY))
            .build();

    /**
     * Returns the SHA-256 (32 bytes) of what is asked for.
     *
     * @param operation which call this is, so that a key used for another call is noticed
     * @param request a record of the wire, or the raw bytes
     */
    public byte[] of(String operation, Object request) {
        var digest = sha256();
        digest.update(operation.getBytes(UTF_8));
        digest.update((byte) 0);
        return digest.digest(request instanceof byte[] raw ? raw : json.writeValueAsBytes(request));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
