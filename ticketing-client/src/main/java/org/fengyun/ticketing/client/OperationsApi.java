package org.fengyun.ticketing.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What whoever runs the service asks of it. */
@HttpExchange("/internal")
public interface OperationsApi {

    /** Checks against the database what must always hold, and names each row that breaks it. */
    @GetExchange("/invariants")
    Invariants invariants();

    /** Gives expired holds back now: for a timer outside. Safe at any time, any number at once. */
    @PostExchange("/sweeps")
    Sweep sweep();

    /** @param holds true if no check found anything */
    record Invariants(boolean holds, Instant checkedAt, List<Check> checks) {}

    /** @param violations at most 100 rows, column by column */
    record Check(String name, String promise, List<Map<String, String>> violations) {}

    /** @param released how many orders gave their places back */
    record Sweep(int released) {}
}
