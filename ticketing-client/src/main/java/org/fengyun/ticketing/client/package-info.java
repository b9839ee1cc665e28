/**
 * The contract of ticketing-service with the edges: HTTP interfaces and the records on the wire.
 *
 * <p>Money is whole fen, time is UTC, ids are strings in JSON. Every call wants the service token; refusals are RFC 9457
 * problem documents whose {@code type} is {@code urn:fengyun:problem:NAME}.
 */
@NullMarked
package org.fengyun.ticketing.client;

import org.jspecify.annotations.NullMarked;
