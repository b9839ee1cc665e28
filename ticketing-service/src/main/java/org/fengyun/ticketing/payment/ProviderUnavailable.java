package org.fengyun.ticketing.payment;

import org.jspecify.annotations.Nullable;

/** The payment provider did not answer in words that we know: nothing is known of what became of the call. */
public final class ProviderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProviderUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
