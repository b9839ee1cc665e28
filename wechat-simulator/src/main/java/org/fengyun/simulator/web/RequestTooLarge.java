package org.fengyun.simulator.web;

/** More was sent than a request may carry. */
public final class RequestTooLarge extends RuntimeException {

    RequestTooLarge() {
        super("more than a request carries");
    }
}
