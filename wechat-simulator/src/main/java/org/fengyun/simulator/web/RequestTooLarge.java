package org.fengyun.simulator.web;

/** More was sent than a request may carry. */
public final class RequestTooLarge extends RuntimeException {

    RequestTooLarge() {
        super("A request carries at most 100 KB: send less, or send it in parts.");
    }
}
