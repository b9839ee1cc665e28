package org.fengyun.ticketing.code;

/**
 * A key that verifies ticket codes.
 *
 * @param id eight lower-case hexadecimal digits, carried in the code
 * @param publicKey Base64 of the Ed25519 public key, 32 bytes (RFC 8032)
 */
public record TicketKey(String id, String publicKey) {}
