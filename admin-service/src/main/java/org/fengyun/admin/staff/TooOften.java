package org.fengyun.admin.staff;

import java.time.Duration;
import org.fengyun.admin.web.Problem;
import org.fengyun.admin.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;

/** Somebody tries or calls too often. */
final class TooOften extends AuthenticationException {

    private final Duration wait;

    TooOften(Duration wait) {
        super("too often");
        this.wait = wait;
    }

    /** Seconds are rounded up: who comes back after so many is let through. */
    Refusal refusal() {
        var seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new Refusal(
                        Problem.TOO_MANY_REQUESTS,
                        "Too many calls or wrong passwords: wait as many seconds as Retry-After says, then go on.")
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
