package org.fengyun.ticketing.sale;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.idempotency.KeyReused;
import org.fengyun.ticketing.idempotency.RequestHash;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.sale.model.Book.Sold;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a history: the ids of what the model knows by number. What a model's number goes beyond is not there.
 *
 * @param attendees of each buyer
 */
record Cast(
        long show,
        List<Long> tiers,
        List<Long> seats,
        List<Long> buyers,
        List<List<Long>> attendees,
        List<String> codes) {

    private static final long NOBODY = 1;
    private static final RequestHash HASH = new RequestHash();

    Reservation reservation(Ask ask) {
        var wish = ask.wish();
        return new Reservation(
                show,
                buyers.get(ask.buyer()),
                new IdempotencyKey("%d-%d".formatted(show, ask.key())),
                HASH.of("order", wish),
                wish.lines().stream()
                        .map(line -> new Reservation.Line(id(tiers, line.tier()), line.quantity()))
                        .toList(),
                wish.seats().stream().map(seat -> id(seats, seat)).toList(),
                wish.attendees().stream()
                        .map(attendee -> id(attendees.get(ask.buyer()), attendee))
                        .toList(),
                code(wish.voucher()));
    }

    /** As the model has it. */
    Sold sold(Ticket ticket) {
        var seat = ticket.seatId();
        var attendee = ticket.attendeeId();
        return new Sold(
                tiers.indexOf(ticket.tierId()),
                seat == null ? null : seats.indexOf(seat),
                attendee == null
                        ? null
                        : attendees.get(buyers.indexOf(ticket.buyerId())).indexOf(attendee),
                ticket.price(),
                ticket.discount(),
                ticket.status() == TicketStatus.REFUNDED);
    }

    /** As the model calls it. */
    static String reason(RuntimeException refusal) {
        return switch (refusal) {
            case InvalidInput invalid ->
                new TreeSet<>(invalid.findings().stream().map(Finding::field).toList()).toString();
            case KeyReused _ -> "key-reused";
            default ->
                refusal.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
        };
    }

    private @Nullable String code(@Nullable Integer voucher) {
        if (voucher == null) {
            return null;
        }
        return voucher < codes.size() ? codes.get(voucher) : "NO-SUCH-CODE";
    }

    private static long id(List<Long> ids, int number) {
        return number < ids.size() ? ids.get(number) : NOBODY;
    }
}
