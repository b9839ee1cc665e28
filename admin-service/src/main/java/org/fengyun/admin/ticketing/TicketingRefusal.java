package org.fengyun.admin.ticketing;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The core refused, with a problem document that the client can use as it is. */
final class TicketingRefusal extends RuntimeException {

    private final transient ResponseEntity<byte[]> answer;

    TicketingRefusal(HttpStatusCode status, HttpHeaders headers, byte[] document) {
        super("ticketing-service answered " + status);
        var relayed = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            relayed.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        this.answer = relayed.body(document);
    }

    /** What the client gets. */
    ResponseEntity<byte[]> answer() {
        return answer;
    }
}
