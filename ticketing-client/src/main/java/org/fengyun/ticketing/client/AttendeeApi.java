package org.fengyun.ticketing.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Whom a buyer names on tickets of real-name shows. A document's number goes in and never comes out: answers show its first
 * and last characters.
 */
@HttpExchange("/internal/buyers/{buyerId}/attendees")
public interface AttendeeApi {

    /**
     * Keeps an attendee. A document that the buyer has already is answered with the attendee there is, and refused with 409
     * {@code attendee-exists} under another name; 409 {@code too-many-attendees} at 100; 422 {@code key-reused} if the key
     * came with another body before.
     *
     * @param idempotencyKey 1–255 visible characters; the same key and body have one effect and the same answer
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    Attendee add(
            @PathVariable Id buyerId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody AttendeeDraft attendee);

    /** The newest first. */
    @GetExchange
    Page<Attendee> attendees(@PathVariable Id buyerId, @RequestParam(required = false) @Nullable String cursor);

    /**
     * Forgets the attendee and its document. Tickets that name it stay as they are. What is not there, or is another
     * buyer's, is answered as if it had just been forgotten.
     */
    @DeleteExchange("/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable Id buyerId, @PathVariable Id attendeeId);

    /**
     * @param name 1–50 characters, as on the document
     * @param document its number; small letters, full-width characters and spaces are taken for what they stand for
     */
    record AttendeeDraft(String name, DocumentType documentType, String document) {
        /** Without what it is about: a log may print this. */
        @Override
        public String toString() {
            return "AttendeeDraft[%s]".formatted(documentType);
        }
    }

    /** @param document its number, all but the first and last characters covered by asterisks */
    record Attendee(Id id, String name, DocumentType documentType, String document) {}
}
