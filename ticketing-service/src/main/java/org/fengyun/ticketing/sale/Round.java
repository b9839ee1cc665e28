package org.fengyun.ticketing.sale;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.sale.NewOrders.NewOrder;
import org.fengyun.ticketing.sale.Reservation.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a batch. A buyer's key makes one order: whoever sends it again, earlier or in the same batch, hears of that
 * order if it is the same request, and is refused if it is another. A refused request uses no key up.
 */
final class Round {
    private final Allotment allotment;
    private final Map<Origin, Made> made;
    private final List<Decision> decisions;
    private final List<NewOrder> rows = new ArrayList<>();

    /** @param earlier what the keys of these requests have made before */
    Round(List<Reservation> requests, Map<Origin, Made> earlier, Allotment allotment) {
        this.allotment = allotment;
        this.made = new HashMap<>(earlier);
        this.decisions = requests.stream().map(this::decide).toList();
    }

    /**
     * What a key has made.
     *
     * @param order null where it is an order of another show
     */
    record Made(byte[] requestHash, Decision.@Nullable Accepted order) {
        Decision answer(Reservation request) {
            return order != null && MessageDigest.isEqual(requestHash, request.requestHash())
                    ? order
                    : new Decision.Refused(new KeyReused());
        }
    }

    /** One for each request, in their order. */
    List<Decision> decisions() {
        return decisions;
    }

    /** What is to be written. */
    List<NewOrder> rows() {
        return rows;
    }

    Allotment allotment() {
        return allotment;
    }

    private Decision decide(Reservation request) {
        var known = made.get(request.origin());
        if (known != null) {
            return known.answer(request);
        }
        var decision = allotment.decide(request);
        if (decision instanceof Decision.Accepted accepted) {
            made.put(request.origin(), new Made(request.requestHash(), accepted));
            rows.add(new NewOrder(accepted.order(), request.key().text(), request.requestHash()));
        }
        return decision;
    }
}
