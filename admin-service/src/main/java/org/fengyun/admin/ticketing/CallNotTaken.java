package org.fengyun.admin.ticketing;

import org.springframework.web.client.RestClientException;

/** Somebody on the way to the core turned the call away, so that it is certain that nothing was done. */
final class CallNotTaken extends RestClientException {

    CallNotTaken(String message) {
        super(message);
    }
}
