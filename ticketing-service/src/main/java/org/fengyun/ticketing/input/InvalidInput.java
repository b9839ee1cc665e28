package org.fengyun.ticketing.input;

import java.util.List;

/** What was sent cannot be taken; nothing was changed. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    InvalidInput(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** One field, one reason. */
    public static InvalidInput of(String field, String message) {
        return new InvalidInput(List.of(new Finding(field, message)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /**
     * One thing that is wrong.
     *
     * @param field where, as the sender wrote it: {@code tiers[2].price}
     * @param message what would be right
     */
    public record Finding(String field, String message) {}
}
