package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.sale.Rules.NOW;
import static org.fengyun.ticketing.sale.Rules.SHOW;
import static org.fengyun.ticketing.sale.Rules.aShow;
import static org.fengyun.ticketing.sale.Rules.aTier;
import static org.fengyun.ticketing.sale.Rules.allot;
import static org.fengyun.ticketing.sale.Rules.line;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.sale.OrderMapper.VoucherUse;
import org.fengyun.ticketing.show.Stock.Tier;
import org.fengyun.ticketing.ticket.Ticket;
import org.fengyun.ticketing.voucher.Voucher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What vouchers do to what a batch is given. */
class VoucherRulesTest {
    private static final long FLOOR = 11;
    private static final long BALCONY = 12;
    private static final long PRESALE = 13;
    private static final long ALICE = 101;
    private static final long BOB = 102;
    private static final long ID = 77;

    private static final List<Tier> TIERS =
            List.of(aTier(FLOOR, 38_000, 9), aTier(BALCONY, 18_000, 9), new Tier(PRESALE, "预售", 28_000, 9, null, true));

    @Test
    void whatIsTakenOffIsOnTheTicketsAndOnTheOrder() {
        var accepted = accepted(with(off(1_000)).decide(asks(ALICE, "CODE", line(FLOOR, 1), line(BALCONY, 1))));

        assertThat(accepted.order().total()).isEqualTo(55_000);
        assertThat(accepted.order().discount()).isEqualTo(1_000);
        assertThat(accepted.order().voucherId()).isEqualTo(ID);
        assertThat(accepted.tickets()).extracting(Ticket::price).containsExactly(37_321L, 17_679L);
        assertThat(accepted.tickets()).extracting(Ticket::discount).containsExactly(679L, 321L);
    }

    @Test
    void withoutACodeNothingIsTakenOff() {
        var accepted = accepted(with(off(1_000)).decide(asks(ALICE, null, line(FLOOR, 1))));

        assertThat(accepted.order().voucherId()).isNull();
        assertThat(accepted.order().discount()).isZero();
        assertThat(accepted.order().total()).isEqualTo(38_000);
    }

    @Test
    void whatCostsNothingAnyMoreIsSoldAtOnce() {
        var accepted = accepted(with(off(99_000)).decide(asks(ALICE, "CODE", line(FLOOR, 2))));

        assertThat(accepted.order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(accepted.order().total()).isZero();
        assertThat(accepted.order().discount()).isEqualTo(76_000);
        assertThat(accepted.tickets()).extracting(Ticket::status).containsOnly(TicketStatus.VALID);
    }

    @Test
    void theLastUseGoesToWhoeverAskedFirst() {
        var allotment = with(off(1_000));

        accepted(allotment.decide(asks(ALICE, "CODE", line(FLOOR, 1))));

        assertThat(refusal(allotment.decide(asks(BOB, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherUsedUp.class)
                .hasMessageStartingWith("This voucher is used up.");
        assertThat(allotment.wanting()).isTrue();
        accepted(allotment.decide(asks(BOB, null, line(FLOOR, 1))));
    }

    @Test
    void aRefusedRequestUsesNothingUp() {
        var allotment = with(off(1_000));

        refusal(allotment.decide(asks(ALICE, "CODE", line(FLOOR, 10))));

        accepted(allotment.decide(asks(BOB, "CODE", line(FLOOR, 1))));
    }

    @Test
    void usesThatOthersHaveAreGone() {
        assertThat(refusal(with(used(3, 3, null)).decide(asks(ALICE, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherUsedUp.class);
        accepted(with(used(3, 2, null)).decide(asks(ALICE, "CODE", line(FLOOR, 1))));
    }

    @Test
    void aBuyerMayUseItOnlySoOften() {
        var allotment = with(used(9, 3, 2), new VoucherUse(ID, ALICE, 1), new VoucherUse(ID, BOB, 2));

        accepted(allotment.decide(asks(ALICE, "CODE", line(FLOOR, 1))));

        assertThat(refusal(allotment.decide(asks(ALICE, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherUsedUp.class)
                .hasMessageStartingWith("You have used this voucher");
        assertThat(refusal(allotment.decide(asks(BOB, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherUsedUp.class);
        assertThat(allotment.wanting()).isTrue();
    }

    @Test
    void whatDoesNothingForTheOrderIsNotValidWhateverTheReason() {
        var ofTheBalcony = voucher(VoucherKind.PERCENT, 10, BALCONY, null);
        var ended =
                new Voucher(SHOW, ID, 1, "CODE", "早鸟", VoucherKind.FIXED, 1, null, null, 1, 0, null, null, null, true);

        var reasons = List.of(
                refusal(with(off(1)).decide(asks(ALICE, "OTHER", line(FLOOR, 1)))),
                refusal(with(ended).decide(asks(ALICE, "CODE", line(FLOOR, 1)))),
                refusal(with(valid(NOW.plusMillis(1), null)).decide(asks(ALICE, "CODE", line(FLOOR, 1)))),
                refusal(with(valid(null, NOW)).decide(asks(ALICE, "CODE", line(FLOOR, 1)))),
                refusal(with(ofTheBalcony).decide(asks(ALICE, "CODE", line(FLOOR, 1)))));

        assertThat(reasons).allMatch(reason -> reason instanceof SaleProblem.VoucherNotValid);
        assertThat(reasons)
                .extracting(Throwable::getMessage)
                .containsOnly(reasons.getFirst().getMessage());
        accepted(with(valid(NOW, NOW.plusMillis(1))).decide(asks(ALICE, "CODE", line(FLOOR, 1))));
    }

    @Test
    void aNotValidVoucherIsNothingThatExpiredHoldsGiveBack() {
        var allotment = with(off(1));

        refusal(allotment.decide(asks(ALICE, "OTHER", line(FLOOR, 1))));
        refusal(allotment.decide(asks(ALICE, null, line(PRESALE, 1))));

        assertThat(allotment.wanting()).isFalse();
    }

    @Test
    void aTierForVouchersIsSoldToThoseWhoseVoucherUnlocksIt() {
        assertThat(refusal(with(off(1)).decide(asks(ALICE, null, line(FLOOR, 1), line(PRESALE, 1)))))
                .isInstanceOf(SaleProblem.VoucherNeeded.class)
                .hasMessageContaining("预售");
        assertThat(refusal(with(off(1)).decide(asks(ALICE, "CODE", line(PRESALE, 1)))))
                .isInstanceOf(SaleProblem.VoucherNeeded.class);
        var key = voucher(VoucherKind.UNLOCK, 0, null, PRESALE);
        var accepted = accepted(with(key).decide(asks(ALICE, "CODE", line(PRESALE, 1))));
        assertThat(accepted.order().total()).isEqualTo(28_000);
        assertThat(refusal(with(key).decide(asks(ALICE, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherNotValid.class);
    }

    @Test
    void noUseIsSpentOverNothing() {
        var tiers = List.of(aTier(FLOOR, 50, 9), aTier(BALCONY, 0, 9));
        var oneInAHundred = voucher(VoucherKind.PERCENT, 1, null, null);
        var keyToWhatIsOpen = voucher(VoucherKind.UNLOCK, 0, null, FLOOR);

        // a hundredth of half a fen, of nothing, and a key to what anybody may buy
        assertThat(refusal(with(tiers, oneInAHundred).decide(asks(ALICE, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherNotValid.class);
        assertThat(refusal(with(tiers, off(1_000)).decide(asks(ALICE, "CODE", line(BALCONY, 2)))))
                .isInstanceOf(SaleProblem.VoucherNotValid.class);
        assertThat(refusal(with(tiers, keyToWhatIsOpen).decide(asks(ALICE, "CODE", line(FLOOR, 1)))))
                .isInstanceOf(SaleProblem.VoucherNotValid.class);
        var together = accepted(with(tiers, oneInAHundred).decide(asks(ALICE, "CODE", line(FLOOR, 2))));
        assertThat(together.order().discount()).isEqualTo(1);
    }

    @Test
    void oneVoucherMayUnlockATierAndMakeItCheaper() {
        var both = voucher(VoucherKind.PERCENT, 50, PRESALE, PRESALE);

        var accepted = accepted(with(both).decide(asks(ALICE, "CODE", line(PRESALE, 1), line(FLOOR, 1))));

        assertThat(accepted.tickets()).extracting(Ticket::price).containsExactly(14_000L, 38_000L);
    }

    private static Allotment with(Voucher voucher, VoucherUse... uses) {
        return with(TIERS, voucher, uses);
    }

    private static Allotment with(List<Tier> tiers, Voucher voucher, VoucherUse... uses) {
        return allot(
                aShow(Seating.GENERAL, 20),
                new Stocked(
                        tiers,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(voucher),
                        Arrays.asList(uses),
                        Map.of(),
                        Set.of()));
    }

    private static Reservation asks(long buyer, @Nullable String code, Reservation.Line... lines) {
        return Rules.request(buyer, Arrays.asList(lines), List.of(), code);
    }

    /** For one order. */
    private static Voucher off(long fen) {
        return voucher(VoucherKind.FIXED, fen, null, null);
    }

    private static Voucher voucher(VoucherKind kind, long amount, @Nullable Long tier, @Nullable Long unlocks) {
        return new Voucher(SHOW, ID, 1, "CODE", "早鸟", kind, amount, tier, unlocks, 1, 0, null, null, null, false);
    }

    private static Voucher used(int uses, int used, @Nullable Integer perBuyer) {
        return new Voucher(
                SHOW, ID, 1, "CODE", "早鸟", VoucherKind.FIXED, 1, null, null, uses, used, perBuyer, null, null, false);
    }

    private static Voucher valid(@Nullable Instant from, @Nullable Instant until) {
        return new Voucher(SHOW, ID, 1, "CODE", "早鸟", VoucherKind.FIXED, 1, null, null, 1, 0, null, from, until, false);
    }

    private static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private static RuntimeException refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason();
    }
}
