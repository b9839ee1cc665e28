package org.fengyun.ticketing.document;

import java.util.HexFormat;

/**
 * By what a document is known without its number: equal where type and number are, for all buyers and shows. Who has not
 * IDENTITY_HASH_KEY cannot find the number by trying.
 *
 * @param hex 64 lower-case hexadecimal digits: HMAC-SHA256
 */
public record DocumentHash(String hex) {
    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex.substring(0, 8) + "…";
    }
}
