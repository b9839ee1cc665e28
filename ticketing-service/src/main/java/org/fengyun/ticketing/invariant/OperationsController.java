package org.fengyun.ticketing.invariant;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.fengyun.ticketing.client.OperationsApi;
import org.fengyun.ticketing.release.Releases;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OperationsController implements OperationsApi {
    private final InvariantMapper invariants;
    private final Releases releases;
    private final Clock clock;
    private final AtomicReference<Double> broken = new AtomicReference<>(Double.NaN);

    OperationsController(InvariantMapper invariants, Releases releases, MeterRegistry meters, Clock clock) {
        this.invariants = invariants;
        this.releases = releases;
        this.clock = clock;
        Gauge.builder("fengyun.invariants.broken", broken, AtomicReference::get)
                .description("Promises that were broken when this instance was asked last; NaN before it was")
                .register(meters);
    }

    /** All checks read one snapshot, so a sale that goes on meanwhile breaks none. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Invariants invariants() {
        var checks = List.of(
                check("stock", "quota = free + held + sold", invariants.tiersThatDoNotAddUp()),
                check("seats", "a seat belongs to at most one live ticket", invariants.seatsSoldTwice()),
                check("seat-map", "seats and tickets agree", invariants.seatsThatDisagreeWithTheirTickets()),
                check(
                        "free-seats",
                        "the map of free seats and the seats agree",
                        invariants.seatsThatDisagreeWithTheMap()),
                check("hold-backs", "seats and hold-backs agree", invariants.seatsThatDisagreeWithTheirHoldBack()),
                check("documents", "a document has at most one live ticket", invariants.documentsWithTwoTickets()),
                check("limits", "no buyer holds more than its limit", invariants.buyersOverTheirLimit()),
                check("tier-limits", "no buyer holds more of a tier", invariants.buyersOverTheLimitOfATier()),
                check("vouchers", "a voucher is used by its orders", invariants.vouchersThatDisagreeWithTheirOrders()),
                check("voucher-limits", "nobody uses one too often", invariants.buyersWhoUsedAVoucherTooOften()),
                check("orders", "orders and tickets agree", invariants.ordersThatDisagreeWithTheirTickets()),
                check("totals", "an order costs what its tickets cost", invariants.ordersThatDoNotAddUp()),
                check("money", "every fen is in tickets, refunds or fees", invariants.paymentsWithoutTicketOrRefund()),
                check("paid", "a paid order has its payment", invariants.ordersPaidByNothing()),
                check("admissions", "a used ticket was admitted once", invariants.admissionsThatDisagree()),
                check("scans", "who was admitted is in, or was undone", invariants.scansThatDisagree()),
                check(
                        "refunded",
                        "a refunded ticket is in one refund",
                        invariants.ticketsThatDisagreeWithTheirRefund()),
                check("refunds", "a refund gives what its tickets give", invariants.refundsThatDoNotAddUp()),
                check("paid-twice", "what was paid by hand is not paid again", invariants.refundsPaidTwice()),
                check("entries", "what one cause writes adds up to nothing", invariants.entriesThatDoNotBalance()),
                check("books", "the books say what the rows say", invariants.booksThatDisagree()),
                check(
                        "cancellations",
                        "nobody holds a ticket of a show that was called off",
                        invariants.ticketsOfShowsThatWereCalledOff()));
        var violated =
                checks.stream().filter(check -> !check.violations().isEmpty()).count();
        broken.set((double) violated);
        return new Invariants(violated == 0, clock.instant(), checks);
    }

    @Override
    public Sweep sweep() {
        return new Sweep(releases.sweep());
    }

    private static Check check(String name, String promise, List<Map<String, Object>> rows) {
        return new Check(
                name, promise, rows.stream().map(OperationsController::words).toList());
    }

    private static Map<String, String> words(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, cell -> String.valueOf(cell.getValue()), (a, _) -> a, LinkedHashMap::new));
    }
}
