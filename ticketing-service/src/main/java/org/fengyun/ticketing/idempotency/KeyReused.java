package org.fengyun.ticketing.idempotency;

/** The key came before, with another request. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyReused() {
        super("This Idempotency-Key was used for a different request before. Use a new key for a new request.");
    }
}
