package org.fengyun.ticketing.sale.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.sale.model.Command.Wish;
import org.fengyun.ticketing.sale.model.Setting.Kind;
import org.jspecify.annotations.Nullable;

/** The rules of the sale, in the order in which a request hears of them. */
final class Judge {
    private final Setting setting;
    private final Book book;
    private final int now;
    private final List<Integer> endedVouchers;

    Judge(Setting setting, Book book, int now, List<Integer> endedVouchers) {
        this.setting = setting;
        this.book = book;
        this.now = now;
        this.endedVouchers = endedVouchers;
    }

    /** The tier of each ticket that is asked for; without those that the show does not have. */
    List<Integer> tiers(Wish wish) {
        var tiers = new ArrayList<Integer>();
        for (var line : wish.lines()) {
            for (int n = 0; n < line.quantity(); n++) {
                tiers.add(line.tier());
            }
        }
        for (var seat : wish.seats()) {
            tiers.add(
                    seat < setting.seats()
                            ? setting.tierOfSeats().get(seat)
                            : setting.tiers().size());
        }
        return tiers;
    }

    /** Why the request is refused, if it is. */
    Optional<String> objection(Ask ask) {
        if (now >= setting.saleMinutes()) {
            return Optional.of("not-on-sale");
        }
        var wish = ask.wish();
        return nonsense(wish)
                .or(() -> nonsense(wish.attendees(), tiers(wish).size()))
                .or(() -> size(tiers(wish)))
                .or(() -> limit(ask.buyer(), tiers(wish)))
                .or(() -> voucher(ask.buyer(), wish.voucher(), tiers(wish)))
                .or(() -> places(tiers(wish), wish.seats()))
                .or(() -> documents(ask.buyer(), wish.attendees()));
    }

    private Optional<String> nonsense(Wish wish) {
        for (int i = 0; i < wish.lines().size() && wish.seats().isEmpty(); i++) {
            if (wish.lines().get(i).tier() >= setting.tiers().size()) {
                return Optional.of("[lines[%d].tierId]".formatted(i));
            }
        }
        if (!wish.seats().isEmpty() && !setting.seated()) {
            return Optional.of("[seatIds]");
        }
        for (int i = 0; i < wish.seats().size(); i++) {
            if (wish.seats().get(i) >= setting.seats()) {
                return Optional.of("[seatIds[%d]]".formatted(i));
            }
        }
        return wish.lines().isEmpty() && wish.seats().isEmpty() ? Optional.of("[lines]") : Optional.empty();
    }

    private Optional<String> nonsense(List<Integer> attendees, int tickets) {
        if (!setting.realName()) {
            return attendees.isEmpty() ? Optional.empty() : Optional.of("[attendeeIds]");
        }
        var wrong = new TreeSet<String>();
        if (attendees.size() < tickets) {
            wrong.add("attendeeIds[%d]".formatted(attendees.size()));
        }
        if (attendees.size() > tickets) {
            wrong.add("attendeeIds[%d]".formatted(tickets));
        }
        for (int i = 0; i < attendees.size(); i++) {
            if (attendees.get(i) >= Setting.ATTENDEES) {
                wrong.add("attendeeIds[%d]".formatted(i));
            }
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong.toString());
    }

    private Optional<String> size(List<Integer> tiers) {
        var perOrder = setting.limitPerOrder();
        return perOrder != null && tiers.size() > perOrder ? Optional.of("order-too-large") : Optional.empty();
    }

    Optional<String> limit(int buyer, List<Integer> tiers) {
        if (book.liveOf(buyer) + tiers.size() > setting.limitPerBuyer()) {
            return Optional.of("limit-reached");
        }
        for (int tier = 0; tier < setting.tiers().size(); tier++) {
            var limit = setting.tiers().get(tier).limitPerBuyer();
            if (limit != null && book.liveOf(buyer, tier) + count(tiers, tier) > limit && count(tiers, tier) > 0) {
                return Optional.of("limit-reached");
            }
        }
        return Optional.empty();
    }

    private Optional<String> voucher(int buyer, @Nullable Integer number, List<Integer> tiers) {
        if (number != null) {
            if (number >= setting.vouchers().size()
                    || endedVouchers.contains(number)
                    || (tiers.stream().noneMatch(tier -> opens(number, tier))
                            && takenOff(number, tiers).stream().noneMatch(off -> off > 0))) {
                return Optional.of("voucher-not-valid");
            }
            if (!hasUse(buyer, number)) {
                return Optional.of("voucher-used-up");
            }
        }
        for (var tier : tiers) {
            if (setting.tiers().get(tier).voucherOnly() && (number == null || !unlocks(number, tier))) {
                return Optional.of("voucher-needed");
            }
        }
        return Optional.empty();
    }

    boolean hasUse(int buyer, int voucher) {
        var rule = setting.vouchers().get(voucher);
        var perBuyer = rule.usesPerBuyer();
        return book.uses(voucher) < rule.uses() && (perBuyer == null || book.uses(voucher, buyer) < perBuyer);
    }

    /** What the voucher takes off the tickets of these tiers. */
    List<Long> takenOff(int voucher, List<Integer> tiers) {
        var prices = tiers.stream()
                .map(tier ->
                        makesCheaper(voucher, tier) ? setting.tiers().get(tier).price() : 0L)
                .toList();
        return Till.takenOff(setting.vouchers().get(voucher), prices);
    }

    private boolean opens(int voucher, int tier) {
        return setting.tiers().get(tier).voucherOnly() && unlocks(voucher, tier);
    }

    private boolean makesCheaper(int voucher, int tier) {
        var rule = setting.vouchers().get(voucher);
        return rule.kind() != Kind.UNLOCK && (rule.tier() == null || rule.tier() == tier);
    }

    private boolean unlocks(int voucher, int tier) {
        var unlocks = setting.vouchers().get(voucher).unlocks();
        return unlocks != null && unlocks == tier;
    }

    Optional<String> places(List<Integer> tiers, List<Integer> seats) {
        if (seats.stream().anyMatch(book::isSeatTaken)) {
            return Optional.of("seat-taken");
        }
        for (int tier = 0; tier < setting.tiers().size(); tier++) {
            if (book.live(tier) + count(tiers, tier) > setting.tiers().get(tier).places()) {
                return Optional.of("sold-out");
            }
        }
        return Optional.empty();
    }

    Optional<String> documents(int buyer, List<Integer> attendees) {
        return attendees.stream().anyMatch(attendee -> book.hasTicket(Setting.document(buyer, attendee)))
                ? Optional.of("already-has-ticket")
                : Optional.empty();
    }

    private static int count(List<Integer> tiers, int tier) {
        return (int) tiers.stream().filter(one -> one == tier).count();
    }
}
