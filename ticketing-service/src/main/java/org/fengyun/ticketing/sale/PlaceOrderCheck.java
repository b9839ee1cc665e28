package org.fengyun.ticketing.sale;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.input.Findings;
import org.jspecify.annotations.Nullable;

/** What an order must look like before it is worth queueing. */
final class PlaceOrderCheck {
    private static final int MOST = 20;
    private static final int MOST_OF_A_TIER = 100;
    private static final int LONGEST_CODE = 64;

    private PlaceOrderCheck() {}

    static void check(PlaceOrder order) {
        var findings = new Findings().present("showId", order.showId());
        var lines = orEmpty(order.lines());
        var seatIds = orEmpty(order.seatIds());
        var attendeeIds = orEmpty(order.attendeeIds());
        findings.entries("lines", lines, 0, MOST)
                .entries("seatIds", seatIds, 0, MOST)
                .entries("attendeeIds", attendeeIds, 0, MOST_OF_A_TIER)
                .expect(!lines.isEmpty() || !seatIds.isEmpty(), "lines", "is missing: say how many of which tier")
                .expect(lines.isEmpty() || seatIds.isEmpty(), "seatIds", "send either lines or seats, not both")
                .refuse();
        if (order.voucher() != null && !order.voucher().isEmpty()) {
            findings.text("voucher", order.voucher(), 1, LONGEST_CODE);
        }
        checkLines(lines, findings);
        checkTwice("seatIds", seatIds, findings);
        checkTwice("attendeeIds", attendeeIds, findings);
        findings.refuse();
    }

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }

    private static void checkLines(List<Line> lines, Findings findings) {
        for (int i = 0; i < lines.size(); i++) {
            findings.present("lines[%d].tierId".formatted(i), lines.get(i).tierId())
                    .between("lines[%d].quantity".formatted(i), lines.get(i).quantity(), 1, MOST_OF_A_TIER);
        }
    }

    private static void checkTwice(String field, List<Id> ids, Findings findings) {
        var seen = new HashSet<Id>();
        for (int i = 0; i < ids.size(); i++) {
            findings.expect(seen.add(ids.get(i)), "%s[%d]".formatted(field, i), "is there twice");
        }
    }
}
