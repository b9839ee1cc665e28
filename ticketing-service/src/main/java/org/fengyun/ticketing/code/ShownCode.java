package org.fengyun.ticketing.code;

import java.time.Instant;

/**
 * A code to show at the gate.
 *
 * @param code 143 upper-case letters and digits, for a QR code in alphanumeric mode
 * @param refreshAfter from when a newer code should be shown; this one is still taken for one window more
 */
public record ShownCode(String code, Instant refreshAfter) {}
