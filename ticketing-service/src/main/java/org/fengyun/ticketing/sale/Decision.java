package org.fengyun.ticketing.sale;

import java.util.List;
import org.fengyun.ticketing.ticket.Ticket;

/** What became of a reservation. */
sealed interface Decision {
    record Accepted(Order order, List<Ticket> tickets) implements Decision {}

    /** @param reason a {@link SaleProblem}, an InvalidInput or a KeyReused; nothing was reserved */
    record Refused(RuntimeException reason) implements Decision {}
}
