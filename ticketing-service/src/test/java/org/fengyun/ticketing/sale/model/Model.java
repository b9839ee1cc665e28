package org.fengyun.ticketing.sale.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengyun.ticketing.sale.model.Book.Placed;
import org.fengyun.ticketing.sale.model.Book.Sold;
import org.fengyun.ticketing.sale.model.Book.State;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.sale.model.Command.Wish;

/** A show from its first request to its last, one after the other. Shares nothing with the service but what it promises. */
public final class Model {
    /** What a hold that has expired may keep from others. */
    private static final Set<String> WANTS =
            Set.of("sold-out", "seat-taken", "limit-reached", "voucher-used-up", "already-has-ticket");

    private final Setting setting;
    private final List<Integer> endedVouchers = new ArrayList<>();
    private Book book = new Book(List.of());
    private Map<Key, Made> made = new HashMap<>();
    private int now;

    public Model(Setting setting) {
        this.setting = setting;
    }

    /** What a request hears. */
    public sealed interface Answer {
        /** @param order its number; the order may be an earlier one, of the same key */
        record Accepted(int order) implements Answer {}

        record Refused(String reason) implements Answer {}
    }

    /** Chooses seats for whoever picked none: the model does not say which are best, only which may be had. */
    public interface Usher {
        /** @return the seats of the n-th request, in the order of its tickets; empty if it was not accepted */
        List<Integer> seats(int request);
    }

    private record Key(int buyer, int key) {}

    private record Made(Wish wish, int order) {}

    public Book book() {
        return book;
    }

    public int now() {
        return now;
    }

    public boolean hasEnded(int voucher) {
        return endedVouchers.contains(voucher);
    }

    /** The number of the order that the key made, and what for. */
    public Optional<Integer> madeBy(Ask ask) {
        return Optional.ofNullable(made.get(new Key(ask.buyer(), ask.key()))).map(Made::order);
    }

    /** Whether one of them would be refused for what an expired hold may keep. */
    public boolean wants(List<Ask> asks) {
        var book = this.book.copy();
        var made = new HashMap<>(this.made);
        var answers = decideAll(asks, _ -> List.of());
        this.book = book;
        this.made = made;
        return answers.stream()
                .anyMatch(answer -> answer instanceof Answer.Refused(var reason) && WANTS.contains(reason));
    }

    /** Decides them in their order; if any wants what expired holds keep, those are given back before. */
    public List<Answer> decide(List<Ask> asks, Usher usher) {
        if (wants(asks)) {
            releaseExpired(false);
        }
        return decideAll(asks, usher);
    }

    private List<Answer> decideAll(List<Ask> asks, Usher usher) {
        return IntStream.range(0, asks.size())
                .mapToObj(i -> decide(asks.get(i), usher.seats(i)))
                .toList();
    }

    private Answer decide(Ask ask, List<Integer> seats) {
        var earlier = made.get(new Key(ask.buyer(), ask.key()));
        if (earlier != null) {
            return earlier.wish().equals(ask.wish())
                    ? new Answer.Accepted(earlier.order())
                    : new Answer.Refused("key-reused");
        }
        var judge = judge();
        var objection = judge.objection(ask);
        if (objection.isPresent()) {
            return new Answer.Refused(objection.get());
        }
        book.add(placed(ask, judge, seats));
        made.put(
                new Key(ask.buyer(), ask.key()),
                new Made(ask.wish(), book.orders().size() - 1));
        return new Answer.Accepted(book.orders().size() - 1);
    }

    private Placed placed(Ask ask, Judge judge, List<Integer> chosen) {
        var tiers = judge.tiers(ask.wish());
        var seats = seats(ask.wish(), tiers, chosen);
        var voucher = ask.wish().voucher();
        var off = voucher == null ? Collections.nCopies(tiers.size(), 0L) : judge.takenOff(voucher, tiers);
        var tickets = new ArrayList<Sold>();
        for (int i = 0; i < tiers.size(); i++) {
            tickets.add(new Sold(
                    tiers.get(i),
                    seats.isEmpty() ? null : seats.get(i),
                    setting.realName() ? ask.wish().attendees().get(i) : null,
                    setting.tiers().get(tiers.get(i)).price() - off.get(i),
                    off.get(i),
                    false));
        }
        var gift = tickets.stream().allMatch(ticket -> ticket.price() == 0);
        var state = gift ? State.PAID : State.HELD;
        return new Placed(
                ask.buyer(), tickets, ask.wish().voucher(), state, now + Setting.HOLD_MINUTES, false, false, false);
    }

    private List<Integer> seats(Wish wish, List<Integer> tiers, List<Integer> chosen) {
        if (!setting.seated()) {
            return List.of();
        }
        if (!wish.seats().isEmpty()) {
            return wish.seats();
        }
        if (chosen.isEmpty()) {
            return anySeats(tiers);
        }
        assertThat(chosen).as("seats for %s", wish).doesNotHaveDuplicates().noneMatch(book::isSeatTaken);
        assertThat(chosen.stream().map(setting.tierOfSeats()::get)).containsExactlyElementsOf(tiers);
        return chosen;
    }

    private List<Integer> anySeats(List<Integer> tiers) {
        var seats = new ArrayList<Integer>();
        for (var tier : tiers) {
            seats.add(IntStream.range(0, setting.seats())
                    .filter(seat -> setting.tierOfSeats().get(seat).equals(tier))
                    .filter(seat -> !book.isSeatTaken(seat) && !seats.contains(seat))
                    .findFirst()
                    .orElseThrow());
        }
        return seats;
    }

    public void pass(int minutes) {
        now += minutes;
    }

    public void endVoucher(int voucher) {
        endedVouchers.add(voucher);
    }

    /** @param collecting also those with an open payment, which is closed */
    public void releaseExpired(boolean collecting) {
        for (int i = 0; i < book.orders().size(); i++) {
            var order = book.orders().get(i);
            if (order.state() == State.HELD && order.expiresAt() <= now && (collecting || !order.collecting())) {
                book.set(i, order.becomes(State.EXPIRED));
            }
        }
    }

    /** @return whether it is closed now */
    public boolean cancel(int number) {
        var order = book.orders().get(number);
        if (order.state() == State.HELD) {
            book.set(number, order.becomes(State.CANCELLED));
        }
        return order.state() != State.PAID;
    }

    /** @return whether its payment is open now */
    public boolean prepare(int number) {
        var order = book.orders().get(number);
        var payable = order.state() == State.HELD && now < order.expiresAt();
        if (payable) {
            book.set(number, order.withPayment());
        }
        return payable;
    }

    /** The provider tells that it was paid; only the first time does anything. */
    public void paid(int number) {
        var order = book.orders().get(number);
        if (!order.told() && (order.state() == State.HELD || (order.state() == State.EXPIRED && mayComeBack(order)))) {
            order = order.becomes(State.PAID);
        }
        book.set(number, order.whenTold());
    }

    /** @return whether it was paid, so that there was anything to give back */
    public boolean giveBack(int number, int first) {
        var order = book.orders().get(number);
        var valid = order.state() == State.PAID && !order.live().isEmpty();
        if (valid) {
            book.set(number, order.without(first));
        }
        return valid;
    }

    private boolean mayComeBack(Placed order) {
        var judge = judge();
        var tiers = order.tickets().stream().map(Sold::tier).toList();
        var seats = order.tickets().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.seat()).stream())
                .toList();
        var attendees = order.tickets().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.attendee()).stream())
                .toList();
        return judge.places(tiers, seats).isEmpty()
                && judge.limit(order.buyer(), tiers).isEmpty()
                && judge.documents(order.buyer(), attendees).isEmpty()
                && (order.voucher() == null || judge.hasUse(order.buyer(), order.voucher()));
    }

    private Judge judge() {
        return new Judge(setting, book, now, endedVouchers);
    }
}
