package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.show.TierPlan;
import org.fengyun.ticketing.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** Shows, stock and requests without a database, for tests of the rules. */
final class Rules {
    static final Instant OPENS = Instant.parse("2026-11-01T12:00:00Z");
    static final Instant CLOSES = OPENS.plus(Duration.ofDays(7));
    static final Instant NOW = OPENS.plusSeconds(1);
    static final Duration HOLD = Duration.ofMinutes(15);
    static final long SHOW = 7;

    private Rules() {}

    static Show aShow(Seating seating, int limit) {
        return aShow(seating, limit, EventStatus.PUBLISHED);
    }

    static Show aShow(Seating seating, int limit, EventStatus status) {
        return aShow(seating, limit, null, status);
    }

    static Show aShow(Seating seating, int limit, @Nullable Integer limitPerOrder, EventStatus status) {
        return aShow(seating, false, limit, limitPerOrder, status);
    }

    static Show aShow(
            Seating seating, boolean realName, int limit, @Nullable Integer limitPerOrder, EventStatus status) {
        return new Show(
                new Id(SHOW),
                new Id(5),
                new Id(3),
                status,
                CLOSES,
                OPENS,
                CLOSES,
                seating,
                realName,
                limit,
                null,
                limitPerOrder,
                null,
                null);
    }

    static Stock.Tier aTier(long id, long price, int free) {
        return aTier(id, price, free, null);
    }

    static Stock.Tier aTier(long id, long price, int free, @Nullable Integer limitPerBuyer) {
        return new Stock.Tier(id, "看台 " + id, price, free, limitPerBuyer, false);
    }

    static Stock.Seat aSeat(long id, long tierId, boolean free) {
        return new Stock.Seat(id, tierId, "池座", "1排", Long.toString(id), free);
    }

    static Reservation.Line line(long tierId, int quantity) {
        return new Reservation.Line(tierId, quantity);
    }

    static Reservation places(long buyer, Reservation.Line... lines) {
        return request(buyer, Arrays.asList(lines), List.of());
    }

    static Reservation seats(long buyer, Long... seatIds) {
        return request(buyer, List.of(), Arrays.asList(seatIds));
    }

    static Reservation request(long buyer, List<Reservation.Line> lines, List<Long> seatIds) {
        return request(buyer, lines, seatIds, null);
    }

    /** The tiers of these seats, which come in any order. */
    static List<Stock.SeatedTier> seated(List<Stock.PlanSeat> seats, Set<Long> free) {
        return seats.stream().collect(groupingBy(Stock.PlanSeat::tierId)).entrySet().stream()
                .map(tier -> seated(tier.getKey(), tier.getValue(), free))
                .toList();
    }

    private static Stock.SeatedTier seated(long tierId, List<Stock.PlanSeat> seats, Set<Long> free) {
        var plan = new TierPlan(seats);
        var freeIndexes = new BitSet();
        free.forEach(id -> plan.indexOf(id).ifPresent(freeIndexes::set));
        return new Stock.SeatedTier(tierId, plan, freeIndexes);
    }

    static Reservation request(long buyer, List<Reservation.Line> lines, List<Long> seatIds, @Nullable String voucher) {
        return request(buyer, lines, seatIds, List.of(), voucher);
    }

    static Reservation request(
            long buyer,
            List<Reservation.Line> lines,
            List<Long> seatIds,
            List<Long> attendeeIds,
            @Nullable String voucher) {
        return new Reservation(
                SHOW, buyer, new IdempotencyKey("key"), new byte[32], lines, seatIds, attendeeIds, voucher);
    }

    /** Stock that nobody has a voucher for, nor names anybody. */
    static Stocked stocked(
            List<Stock.Tier> tiers, List<Stock.Seat> seats, List<Stock.SeatedTier> plan, List<Tickets.Live> live) {
        return new Stocked(tiers, seats, plan, live, List.of(), List.of(), Map.of(), Set.of());
    }

    static Allotment allot(Show show, Stocked stocked) {
        return allot(show, NOW, stocked);
    }

    static Allotment allot(Show show, Instant now, Stocked stocked) {
        return new Allotment(show, now, HOLD, new AtomicLong(1_000)::incrementAndGet, stocked);
    }
}
