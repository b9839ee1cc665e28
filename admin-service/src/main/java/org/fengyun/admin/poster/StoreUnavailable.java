package org.fengyun.admin.poster;

/** The object store cannot be reached, or refuses this service. */
final class StoreUnavailable extends RuntimeException {
    StoreUnavailable(Throwable cause) {
        super("the object store did not take a poster", cause);
    }
}
