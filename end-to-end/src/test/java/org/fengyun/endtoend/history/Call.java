package org.fengyun.endtoend.history;

import java.util.Optional;
import org.fengyun.endtoend.history.Story.Order;
import org.jspecify.annotations.Nullable;

/**
 * What one client asked for and heard. Its effect, if it had one, was at some instant of its span.
 *
 * @param key under which it asked, again and again until it was decided
 * @param status of the answer; 0 where none came
 * @param problem its name, or nothing
 * @param order that came with the answer
 * @param span from the first question to the answer
 * @param tries how often it asked
 */
public record Call(
        String buyer,
        String key,
        Asked asked,
        int status,
        String problem,
        @Nullable Order order,
        Span span,
        int tries) {

    /** Whether it is settled what happened: busy, unknown and silence settle nothing. */
    public boolean isDecided() {
        return status > 0 && status != 503 && status != 504;
    }

    public boolean isAcknowledged() {
        return status == 200 || status == 201;
    }

    /** Whether it may have had its effect. */
    boolean mayHaveWorked() {
        return isAcknowledged() || !isDecided();
    }

    /** The order it was told to have. */
    public Optional<Order> told() {
        return isAcknowledged() ? Optional.ofNullable(order) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s asked %s under %s and heard %d%s".formatted(buyer, asked, key, status, problem);
    }
}
