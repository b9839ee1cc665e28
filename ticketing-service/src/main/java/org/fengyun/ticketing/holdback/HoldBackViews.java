package org.fengyun.ticketing.holdback;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.client.HoldBackApi.HeldSeat;
import org.fengyun.ticketing.client.HoldBackApi.HeldTier;
import org.fengyun.ticketing.client.HoldBackApi.HoldBack;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.holdback.HoldBackMapper.Row;
import org.fengyun.ticketing.holdback.HoldBackMapper.SeatRow;
import org.fengyun.ticketing.holdback.HoldBackMapper.TierRow;
import org.springframework.stereotype.Component;

/** Hold-backs as their organizer sees them, with what they still hold. */
@Component
class HoldBackViews {
    private final HoldBackMapper holdBacks;

    HoldBackViews(HoldBackMapper holdBacks) {
        this.holdBacks = holdBacks;
    }

    /** @throws HoldBackProblem.NoSuchHoldBack if the show has none of this id */
    HoldBack get(long showId, long id) {
        var row = holdBacks.find(showId, id).orElseThrow(HoldBackProblem.NoSuchHoldBack::new);
        return all(showId, List.of(row)).getFirst();
    }

    List<HoldBack> before(long showId, long before, int limit) {
        var rows = holdBacks.before(showId, before, limit);
        return rows.isEmpty() ? List.of() : all(showId, rows);
    }

    private List<HoldBack> all(long showId, List<Row> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toList();
        var tiers = holdBacks.tiers(showId, ids).stream().collect(groupingBy(TierRow::holdBackId));
        var seats = holdBacks.seats(showId, ids).stream().collect(groupingBy(SeatRow::holdBackId));
        return rows.stream().map(row -> view(showId, row, tiers, seats)).toList();
    }

    private static HoldBack view(long showId, Row row, Map<Long, List<TierRow>> tiers, Map<Long, List<SeatRow>> seats) {
        var id = row.id().value();
        return new HoldBack(
                row.id(),
                new Id(showId),
                row.reason(),
                row.createdAt(),
                tiers.getOrDefault(id, List.of()).stream()
                        .map(tier -> new HeldTier(tier.tierId(), tier.places(), tier.held()))
                        .toList(),
                seats.getOrDefault(id, List.of()).stream()
                        .map(seat -> new HeldSeat(seat.id(), seat.zone(), seat.row(), seat.number()))
                        .toList());
    }
}
