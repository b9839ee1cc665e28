package org.fengyun.miniprogram.core;

import org.jspecify.annotations.Nullable;

/** Why the core did not do what it was asked. */
public abstract sealed class CoreProblem extends RuntimeException {

    private CoreProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The core said no, in a problem document that the buyer may read as it is. */
    public static final class Refused extends CoreProblem {
        private final int status;
        private final String document;
        private final @Nullable String retryAfter;

        /** A refusal with the core's status, its problem document, and its Retry-After where it sent one. */
        public Refused(int status, String document, @Nullable String retryAfter) {
            super("the core refused with " + status, null);
            this.status = status;
            this.document = document;
            this.retryAfter = retryAfter;
        }

        /** The HTTP status that the core answered. */
        public int status() {
            return status;
        }

        /** The problem document, as JSON. */
        public String document() {
            return document;
        }

        /** The value of the Retry-After header. */
        public @Nullable String retryAfter() {
            return retryAfter;
        }
    }

    /** The core is not to be reached, or not able to answer. */
    public static final class Unavailable extends CoreProblem {
        /** The core is away, for this reason. */
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** A creating call was sent and no answer came: it may have happened or not. */
    public static final class OutcomeUnknown extends CoreProblem {
        OutcomeUnknown(Throwable cause) {
            super("no answer to a creating call", cause);
        }
    }
}
