package org.fengyun.ticketing.sale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Tickets;

/** How many tickets an order may have, and a buyer over all orders: of the show, and of a tier. */
final class Limits {
    private final Show show;
    private final Map<Long, Stock.Tier> tiers;
    private final Map<Holding, Integer> ofTier = new HashMap<>();
    private final Map<Long, Integer> ofShow = new HashMap<>();

    /** @param live what buyers hold already */
    Limits(Show show, Map<Long, Stock.Tier> tiers, List<Tickets.Live> live) {
        this.show = show;
        this.tiers = tiers;
        live.forEach(has -> add(has.buyerId(), has.tierId(), has.tickets()));
    }

    /** Counts one more ticket of this buyer. */
    void add(long buyerId, long tierId) {
        add(buyerId, tierId, 1);
    }

    /**
     * Says which limit does not allow one more order of this buyer.
     *
     * @param wanted how many tickets of each tier
     */
    Optional<SaleProblem> objection(long buyerId, Map<Long, Integer> wanted) {
        var perOrder = show.limitPerOrder();
        return perOrder != null && all(wanted) > perOrder
                ? Optional.of(new SaleProblem.OrderTooLarge(perOrder))
                : objectionToHolding(buyerId, wanted);
    }

    /**
     * Says which limit does not allow this buyer to hold these too. What one order may have is left out: it is asked when
     * an order is placed, and never again.
     */
    Optional<SaleProblem> objectionToHolding(long buyerId, Map<Long, Integer> wanted) {
        var all = all(wanted);
        var has = ofShow.getOrDefault(buyerId, 0);
        if (has + all > show.limitPerBuyer()) {
            return Optional.of(SaleProblem.LimitReached.ofShow(show.limitPerBuyer(), has));
        }
        return wanted.entrySet().stream()
                .flatMap(tier -> objection(buyerId, tier.getKey(), tier.getValue()).stream())
                .findFirst();
    }

    private static int all(Map<Long, Integer> wanted) {
        return wanted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Optional<SaleProblem> objection(long buyerId, long tierId, int wanted) {
        var tier = tiers.get(tierId);
        var limit = tier == null ? null : tier.limitPerBuyer();
        var has = ofTier.getOrDefault(new Holding(buyerId, tierId), 0);
        return tier == null || limit == null || has + wanted <= limit
                ? Optional.empty()
                : Optional.of(SaleProblem.LimitReached.ofTier(tier.name(), limit, has));
    }

    private void add(long buyerId, long tierId, int tickets) {
        ofTier.merge(new Holding(buyerId, tierId), tickets, Integer::sum);
        ofShow.merge(buyerId, tickets, Integer::sum);
    }

    private record Holding(long buyerId, long tierId) {}
}
