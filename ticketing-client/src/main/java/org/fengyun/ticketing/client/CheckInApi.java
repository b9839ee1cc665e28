package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The gate, and whoever supervises it. Another organizer's show answers 404. */
@HttpExchange("/internal/organizers/{organizerId}")
public interface CheckInApi {

    /**
     * Admits the holder of a code, once. The same scan id has the same answer however often it comes, also where it was
     * refused; 422 {@code scan-id-reused} if it comes with another ticket. Only an admission that was undone since is
     * answered as that: {@link Result#UNDONE}.
     */
    @PostExchange("/shows/{showId}/check-ins")
    CheckIn checkIn(@PathVariable Id organizerId, @PathVariable Id showId, @RequestBody Scan scan);

    /**
     * Takes an admission back: the ticket is valid again and admits under a new scan id. 409 {@code not-admitted} unless
     * it is used now, {@code show-cancelled} after its show was called off. The same idempotency key and body have one effect and the same answer.
     */
    @PostExchange("/shows/{showId}/check-ins/{ticketId}/undo")
    @ResponseStatus(HttpStatus.CREATED)
    Undone undo(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id ticketId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody Undo undo);

    /** How far the admission of a show has come. */
    @GetExchange("/shows/{showId}/check-ins/summary")
    Summary summary(@PathVariable Id organizerId, @PathVariable Id showId);

    /** What the gates did with a ticket of the show: for whoever has to settle a dispute. */
    @GetExchange("/shows/{showId}/check-ins/{ticketId}")
    History history(@PathVariable Id organizerId, @PathVariable Id showId, @PathVariable Id ticketId);

    /** The public keys that verify ticket codes and offline lists, the signing one first. */
    @GetExchange("/ticket-keys")
    List<TicketKey> ticketKeys(@PathVariable Id organizerId);

    /**
     * @param scanId 1–64 visible characters, new for each scan, the same when a scan is sent again
     * @param gate 1–50 characters
     */
    record Scan(String scanId, String gate, String code) {}

    /**
     * What the gate says. Ticket, tier, seat and attendee are given with {@code ADMITTED}, {@code ALREADY_USED},
     * {@code UNDONE}, {@code REFUNDED} and {@code TOO_EARLY}.
     *
     * @param attendee whom the ticket names, where the show has real names
     * @param gate where the holder was admitted, now or before; null unless somebody was
     * @param at the time that the result speaks of: when the holder was admitted ({@code ADMITTED}, {@code ALREADY_USED},
     *     {@code UNDONE}), when the refund was asked for ({@code REFUNDED}; null if that is not known), when the doors open
     *     ({@code TOO_EARLY}); else null
     * @param rightShow with {@code WRONG_SHOW} where the ticket is for another show of this organizer; else null
     */
    record CheckIn(
            Result result,
            @Nullable Id ticketId,
            @Nullable String tier,
            @Nullable SeatPlace seat,
            @Nullable TicketAttendee attendee,
            @Nullable String gate,
            @Nullable Instant at,
            @Nullable RightShow rightShow) {}

    enum Result {
        ADMITTED,
        ALREADY_USED,
        /** This scan admitted, and a supervisor took that back: a new scan decides anew. */
        UNDONE,
        /** Not one of our codes, or changed since it was signed. */
        CODE_INVALID,
        /** Ours, but shown too long before the scan: a screenshot, or a clock that is wrong. */
        CODE_STALE,
        WRONG_SHOW,
        SHOW_CANCELLED,
        REFUNDED,
        /** Ours, but never paid for, released or passed on. */
        TICKET_NOT_VALID,
        /** The ticket is good, the doors are not open yet. */
        TOO_EARLY,
        /** Of an upload only: the scan id came before with another ticket. Nothing was recorded. */
        SCAN_ID_REUSED,
        /** Of an upload only: scanned long before the doors open, or in the future. Nothing was recorded. */
        CLOCK_WRONG
    }

    /** What a ticket that came to the wrong show is for. */
    record RightShow(Id showId, String title, Instant startsAt) {}

    /**
     * @param by 1–100 characters: who takes it back
     * @param reason 1–200 characters
     */
    record Undo(String by, String reason) {}

    /**
     * An admission that was taken back.
     *
     * @param gate where the holder had been admitted
     * @param at when the holder had been admitted
     */
    record Undone(Id ticketId, String scanId, String gate, Instant at, String by, String reason, Instant undoneAt) {}

    /**
     * @param valid tickets that may still come
     * @param used tickets that are in
     * @param lastFiveMinutes how many of those came in the last five minutes
     * @param conflicts how many scans that were made offline wait for a person to look at them
     * @param gates the 100 gates that admitted most
     */
    record Summary(int valid, int used, int lastFiveMinutes, int conflicts, List<GateCount> gates) {}

    record GateCount(String gate, int used) {}

    /**
     * @param scans the last 100, the newest first
     * @param undone the last 100, the newest first
     */
    record History(Id ticketId, List<RecordedScan> scans, List<Undone> undone) {}

    /**
     * A scan as it was decided.
     *
     * @param device which scanner was offline and uploaded it later, or null
     * @param scannedAt by the scanner's clock where it was offline
     * @param result what was answered
     */
    record RecordedScan(
            String scanId,
            @Nullable String device,
            String gate,
            Instant scannedAt,
            Instant receivedAt,
            Result result) {}

    /**
     * @param id eight hexadecimal digits, carried in the code
     * @param publicKey Base64 of the Ed25519 public key, 32 bytes (RFC 8032)
     */
    record TicketKey(String id, String publicKey) {}
}
