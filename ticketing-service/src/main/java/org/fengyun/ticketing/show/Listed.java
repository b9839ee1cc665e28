package org.fengyun.ticketing.show;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.stream.Stream;

/** Ids as one parameter of a statement: a list in JSON, which the database reads as a table. */
record Listed(String json) {
    static Listed ids(Collection<Long> ids) {
        return of(ids.stream().map(String::valueOf));
    }

    /** Of each its seat and its ticket. */
    static Listed takings(Collection<Stock.Taking> takings) {
        return of(takings.stream().map(taking -> "[%d,%d]".formatted(taking.seatId(), taking.ticketId())));
    }

    private static Listed of(Stream<String> entries) {
        return new Listed(entries.collect(joining(",", "[", "]")));
    }
}
