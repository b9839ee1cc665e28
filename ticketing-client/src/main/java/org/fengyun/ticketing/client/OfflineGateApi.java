package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.TicketKey;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What gates need that lose the network (docs/decisions/0015). Another organizer's show answers 404. */
@HttpExchange("/internal/organizers/{organizerId}/shows/{showId}")
public interface OfflineGateApi {

    /**
     * The tickets of the show, signed, in pages of at most 5,000.
     *
     * @param cursor {@code next} of the page before; of the last page, the last ticket's id gives those sold since
     */
    @GetExchange("/offline-list")
    SignedList list(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor);

    /**
     * Takes what a scanner let in while it was offline; also again and in any order: a scan id has the same answer
     * whenever it comes. Each is judged by the time of its scan. What is refused here went in nevertheless, and becomes a
     * conflict.
     */
    @PostExchange("/offline-scans")
    Uploaded upload(@PathVariable Id organizerId, @PathVariable Id showId, @RequestBody Upload upload);

    /** What scanners let in while offline and should not have, the newest upload first. */
    @GetExchange("/check-in-conflicts")
    Page<Conflict> conflicts(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor);

    /**
     * @param document a JWS in compact form (RFC 7515, {@code alg} EdDSA of RFC 8037, {@code typ}
     *     {@code fengyun-offline-list+jws}, {@code kid} the id of a ticket key); its payload is gzip of the JSON of
     *     {@link TicketList}
     * @param next the cursor of the next page, or null where this is the last; the document says it too
     */
    record SignedList(String document, @Nullable String next) {}

    /**
     * What a page says. A scanner uses it until {@code validUntil}, and has the whole list when it has every page from
     * {@code after} null to {@code next} null.
     *
     * @param codeWindowMillis how long a code is shown; its window is the time divided by this, and one more or less is
     *     taken
     * @param keys those that verify codes and the next lists
     * @param tickets in order of their ids; one that is not among them was not paid for at {@code madeAt}
     */
    record TicketList(
            Id showId,
            Instant startsAt,
            @Nullable Instant doorsOpenAt,
            Instant madeAt,
            Instant validUntil,
            @Nullable String after,
            @Nullable String next,
            long codeWindowMillis,
            List<TicketKey> keys,
            List<ListedTier> tiers,
            List<ListedTicket> tickets) {}

    record ListedTier(Id id, String name) {}

    /**
     * @param status VALID admits; USED, REFUNDED and TRANSFERRED do not
     * @param attendee whom the ticket names, the document's number covered but for its ends
     */
    record ListedTicket(
            Id id,
            Id tierId,
            TicketStatus status,
            @Nullable SeatPlace seat,
            @Nullable TicketAttendee attendee) {}

    /**
     * @param device 1–64 visible characters: which scanner
     * @param scans 1–500
     */
    record Upload(String device, List<OfflineScan> scans) {}

    /**
     * Names the ticket by what was shown or by what stands on the list.
     *
     * @param scanId 1–64 visible characters, new for each scan, the same when a scan is sent again
     * @param code what was scanned, or null where {@code ticketId} is given
     * @param gate 1–50 characters
     * @param scannedAt by the scanner's clock
     */
    record OfflineScan(
            String scanId, @Nullable Id ticketId, @Nullable String code, String gate, Instant scannedAt) {}

    /** @param scans in the order of the upload */
    record Uploaded(List<Answer> scans) {}

    /** @param checkIn with {@code ALREADY_USED}, gate and time of the admission that was recorded first */
    record Answer(String scanId, CheckIn checkIn) {}

    /**
     * @param result why it should not have been let in
     * @param scannedAt by the scanner's clock
     * @param ticketId null where the code was not one of ours or for another show; tier, seat and attendee too
     * @param otherGate with {@code ALREADY_USED}, where the ticket was admitted by what was recorded first
     * @param otherAt when that was; with {@code REFUNDED}, when the refund was asked for, if that is known
     */
    record Conflict(
            Id id,
            Result result,
            String scanId,
            String device,
            String gate,
            Instant scannedAt,
            Instant uploadedAt,
            @Nullable Id ticketId,
            @Nullable String tier,
            @Nullable SeatPlace seat,
            @Nullable TicketAttendee attendee,
            @Nullable String otherGate,
            @Nullable Instant otherAt) {}
}
