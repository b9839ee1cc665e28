package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The gate. */
@HttpExchange("/internal/organizers/{organizerId}")
public interface CheckInApi {

    /**
     * Admits the holder of a code, once. The same scan id has the same answer however often it comes; 422
     * {@code scan-id-reused} if it comes with another ticket.
     */
    @PostExchange("/shows/{showId}/check-ins")
    CheckIn checkIn(@PathVariable Id organizerId, @PathVariable Id showId, @RequestBody Scan scan);

    /** The public keys that verify ticket codes, the signing one first. */
    @GetExchange("/ticket-keys")
    List<TicketKey> ticketKeys(@PathVariable Id organizerId);

    /**
     * @param scanId 1–64 visible characters, new for each scan, the same when a scan is sent again
     * @param gate 1–50 characters
     */
    record Scan(String scanId, String gate, String code) {}

    /**
     * Everything but the result is null unless it is {@code ADMITTED} or {@code ALREADY_USED}.
     *
     * @param gate where the holder was admitted, now or before
     * @param at when the holder was admitted, now or before
     */
    record CheckIn(
            Result result,
            @Nullable Id ticketId,
            @Nullable String tier,
            @Nullable SeatPlace seat,
            @Nullable String gate,
            @Nullable Instant at) {}

    enum Result {
        ADMITTED,
        ALREADY_USED,
        /** Not one of our codes, or changed since it was signed. */
        CODE_INVALID,
        /** Ours, but shown too long ago: a screenshot, or a clock that is wrong. */
        CODE_STALE,
        WRONG_SHOW,
        /** Ours, but released, refunded or passed on. */
        TICKET_NOT_VALID
    }

    /**
     * @param id eight hexadecimal digits, carried in the code
     * @param publicKey Base64 of the Ed25519 public key, 32 bytes (RFC 8032)
     */
    record TicketKey(String id, String publicKey) {}
}
