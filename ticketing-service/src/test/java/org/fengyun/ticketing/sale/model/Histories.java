package org.fengyun.ticketing.sale.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.fengyun.ticketing.sale.model.Command.Ask;
import org.fengyun.ticketing.sale.model.Command.Batch;
import org.fengyun.ticketing.sale.model.Command.Line;
import org.fengyun.ticketing.sale.model.Command.Wish;
import org.fengyun.ticketing.sale.model.Setting.Kind;
import org.fengyun.ticketing.sale.model.Setting.Tier;
import org.fengyun.ticketing.sale.model.Setting.Voucher;
import org.jspecify.annotations.Nullable;

/** Histories as values, so that one that fails is made smaller. */
public final class Histories {
    public static final int TIERS = 3;

    /** Of each tier, with reserved seating. */
    public static final int SEATS = 4;

    private static final int KEYS = 12;

    private Histories() {}

    public record History(Setting setting, List<Command> commands) {}

    public static Arbitrary<History> any(int longest) {
        return settings()
                .flatMap(setting -> commands(setting)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(longest)
                        .map(commands -> new History(setting, commands)));
    }

    private static Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(2, 9),
                        Arbitraries.integers().between(1, 4).injectNull(0.8),
                        Arbitraries.of(10, 600, 600, 600, 600),
                        tiers(),
                        vouchers())
                .as((seated, realName, limit, perOrder, minutes, tiers, vouchers) -> new Setting(
                        seated, realName, limit, perOrder, minutes, seated ? seated(tiers) : tiers, vouchers));
    }

    private static Arbitrary<List<Tier>> tiers() {
        return Combinators.combine(
                        Arbitraries.of(33_333L, 10_007L, 101L, 0L),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3).injectNull(0.7),
                        Arbitraries.of(false, false, false, false, true))
                .as(Tier::new)
                .list()
                .ofSize(TIERS);
    }

    private static List<Tier> seated(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> new Tier(tier.price(), SEATS, tier.limitPerBuyer(), tier.voucherOnly()))
                .toList();
    }

    private static Arbitrary<List<Voucher>> vouchers() {
        return Arbitraries.of(Kind.class).flatMap(Histories::vouchers).list().ofMaxSize(3);
    }

    private static Arbitrary<Voucher> vouchers(Kind kind) {
        var amounts = switch (kind) {
            case FIXED -> Arbitraries.longs().between(1, 40_000);
            case PERCENT -> Arbitraries.longs().between(1, 100);
            case UNLOCK -> Arbitraries.just(0L);
        };
        var tiers = Arbitraries.integers().between(0, TIERS - 1);
        return Combinators.combine(
                        amounts,
                        tiers.injectNull(kind == Kind.UNLOCK ? 1 : 0.6),
                        tiers.injectNull(kind == Kind.UNLOCK ? 0 : 0.6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2).injectNull(0.6))
                .as((amount, tier, unlocks, uses, perBuyer) ->
                        new Voucher(kind, amount, tier, unlocks, uses, perBuyer));
    }

    private static Arbitrary<Command> commands(Setting setting) {
        var orders = Arbitraries.integers().between(0, 9);
        return Arbitraries.frequencyOf(
                Tuple.of(8, batches(setting)),
                Tuple.of(1, orders.map(Command.Again::new)),
                Tuple.of(3, Arbitraries.of(5, 10, 15).map(Command.Wait::new)),
                Tuple.of(1, Arbitraries.just(new Command.Sweep())),
                Tuple.of(1, orders.map(Command.Cancel::new)),
                Tuple.of(3, orders.map(Command.Prepare::new)),
                Tuple.of(3, orders.map(Command.Paid::new)),
                Tuple.of(
                        2,
                        Combinators.combine(orders, Arbitraries.integers().between(1, 3))
                                .as(Command.GiveBack::new)),
                Tuple.of(1, Arbitraries.integers().between(0, 2).map(Command.EndVoucher::new)));
    }

    /**
     * Those of one batch either pick their seats or leave them to the sale: which seats are best the model does not know, so it
     * could not say who else would have been refused if others had been chosen.
     */
    private static Arbitrary<Command> batches(Setting setting) {
        return Arbitraries.of(false, false, true)
                .flatMap(picks ->
                        asks(setting, picks).list().ofMinSize(1).ofMaxSize(6).map(Batch::new));
    }

    private static Arbitrary<Ask> asks(Setting setting, boolean picks) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Setting.BUYERS - 1),
                        Arbitraries.integers().between(0, KEYS),
                        picks && setting.seated() ? picks(setting) : lines(setting))
                .as(Ask::new);
    }

    private static Arbitrary<Wish> lines(Setting setting) {
        var line = Combinators.combine(numbersUpTo(TIERS), Arbitraries.of(1, 1, 1, 2, 2, 3))
                .as(Line::new);
        return line.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .flatMap(lines -> wishes(
                        setting,
                        lines,
                        List.of(),
                        lines.stream().mapToInt(Line::quantity).sum()));
    }

    private static Arbitrary<Wish> picks(Setting setting) {
        return numbersUpTo(setting.seats())
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(seats -> wishes(setting, List.of(), seats, seats.size()));
    }

    private static Arbitrary<Wish> wishes(Setting setting, List<Line> lines, List<Integer> seats, int tickets) {
        return Combinators.combine(
                        attendees(setting, tickets),
                        numbersUpTo(setting.vouchers().size())
                                .injectNull(setting.vouchers().isEmpty() ? 0.95 : 0.5))
                .as((attendees, voucher) -> new Wish(lines, seats, attendees, voucher));
    }

    /** Mostly as many as there are tickets. */
    private static Arbitrary<List<Integer>> attendees(Setting setting, int tickets) {
        var fitting = Math.min(setting.realName() ? tickets : 0, Setting.ATTENDEES);
        var some = numbersUpTo(Setting.ATTENDEES).list().uniqueElements();
        return Arbitraries.frequencyOf(
                Tuple.of(20, some.ofSize(fitting)), Tuple.of(1, some.ofMaxSize(Setting.ATTENDEES)));
    }

    /** From 0, and now and then the one after the last, which is not there. */
    private static Arbitrary<Integer> numbersUpTo(int size) {
        return size == 0
                ? Arbitraries.just(0)
                : Arbitraries.frequencyOf(
                        Tuple.of(40, Arbitraries.integers().between(0, size - 1)), Tuple.of(1, Arbitraries.just(size)));
    }

    /** A command's number, counted round. */
    public static @Nullable Integer round(int number, int size) {
        return size == 0 ? null : number % size;
    }
}
