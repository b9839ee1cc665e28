package org.fengyun.ticketing.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request that something is done for: in its answer, in each line of the log, and in the tasks that it leaves. */
public final class RequestId {
    /** Under which name the log's context (MDC) holds the id. */
    public static final String LOG_KEY = "requestId";

    private RequestId() {}

    /** The id of the request that is being answered, or that caused the task that is being carried out. */
    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    /** From here on, this thread works for that request, or for none. */
    public static void set(@Nullable String id) {
        if (id == null) {
            MDC.remove(LOG_KEY);
        } else {
            MDC.put(LOG_KEY, id);
        }
    }
}
