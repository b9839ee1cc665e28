package org.fengyun.endtoend.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fengyun.endtoend.history.Span;
import tools.jackson.databind.JsonNode;

/**
 * What one client asked for, once, and heard.
 *
 * @param asked method and path
 * @param status 0 where nobody answered
 * @param servedBy which instance, as the balancer says; or nothing
 * @param retryAfter seconds, or nothing
 */
record Heard(String asked, int status, String servedBy, String retryAfter, JsonNode body, Span span) {

    /** Whether it came as it should: whatever a drill's clients ask for is theirs to have. */
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether it is settled what happened; after busy, unknown and silence one asks again. */
    boolean isDecision() {
        return status > 0 && status < 500;
    }

    Heard expect(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    /** It is told to come again, and when. */
    void expectBusy() {
        expect(503);
        assertThat(retryAfter).as(toString()).matches("[1-9]\\d{0,2}");
    }

    String problem() {
        return body.path("type").asString("").replace("urn:fengyun:problem:", "");
    }

    Duration took() {
        return Duration.between(span.from(), span.to());
    }

    Instant at() {
        return span.to();
    }

    @Override
    public String toString() {
        return "%s %s: %d after %d ms%s %s"
                .formatted(
                        at(),
                        asked,
                        status,
                        took().toMillis(),
                        servedBy.isEmpty() ? "" : " by " + servedBy,
                        body.toString());
    }
}
