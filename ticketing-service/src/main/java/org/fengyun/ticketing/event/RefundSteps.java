package org.fengyun.ticketing.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.input.Findings;

/**
 * How much of its price a ticket's buyer gets back, by how long it is until the show.
 *
 * @param steps hours and percents falling from step to step
 */
public record RefundSteps(List<RefundStep> steps) {
    public static final RefundSteps NONE = new RefundSteps(List.of());

    private static final int MOST_STEPS = 10;
    private static final int MOST_HOURS = 365 * 24;

    /** What goes back at this moment: 0–100 percent. The last instant of a step still counts to it. */
    public int percent(Instant startsAt, Instant now) {
        return steps.stream()
                .filter(step -> !now.isAfter(end(step, startsAt)))
                .mapToInt(RefundStep::percent)
                .findFirst()
                .orElse(0);
    }

    /** Until when anything goes back. */
    public Optional<Instant> deadline(Instant startsAt) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(end(steps.getLast(), startsAt));
    }

    private static Instant end(RefundStep step, Instant startsAt) {
        return startsAt.minus(Duration.ofHours(step.hoursBefore()));
    }

    void check(Findings findings) {
        findings.entries("refundSteps", steps, 0, MOST_STEPS);
        if (steps.stream().anyMatch(Objects::isNull)) {
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            findings.between("refundSteps[%d].hoursBefore".formatted(i), step.hoursBefore(), 0, MOST_HOURS)
                    .between("refundSteps[%d].percent".formatted(i), step.percent(), 1, 100);
            if (i > 0) {
                var before = steps.get(i - 1);
                findings.expect(
                                step.hoursBefore() < before.hoursBefore(),
                                "refundSteps[%d].hoursBefore".formatted(i),
                                "must be less than in the step before")
                        .expect(
                                step.percent() < before.percent(),
                                "refundSteps[%d].percent".formatted(i),
                                "must be less than in the step before");
            }
        }
    }
}
