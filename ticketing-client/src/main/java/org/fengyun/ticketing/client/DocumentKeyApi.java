package org.fengyun.ticketing.client;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The keys that encrypt the numbers of attendees' documents, for whoever runs the service. */
@HttpExchange("/internal/document-keys")
public interface DocumentKeyApi {

    /** Every key that is set or still in use. An old key may be taken out of the setting once it has no number left. */
    @GetExchange
    List<DocumentKey> keys();

    /**
     * Encrypts numbers of old keys with the current one, at most 2,000 a call: call again until none is left. Safe at any
     * time, any number at once; the service does so every hour by itself.
     */
    @PostExchange("/renewals")
    Renewal renew();

    /**
     * @param id eight hexadecimal digits, made of the key
     * @param numbers how many are encrypted with it
     */
    record DocumentKey(String id, KeyState state, long numbers) {}

    enum KeyState {
        /** Encrypts what comes. */
        CURRENT,
        /** Is set and decrypts. */
        OLD,
        /** Is not set: its numbers cannot be read until it is. */
        UNKNOWN
    }

    /**
     * @param renewed how many are encrypted with the current key now
     * @param unreadable how many were left because they are not what was once encrypted
     * @param left how many numbers of old keys there are now
     */
    record Renewal(int renewed, int unreadable, long left) {}
}
