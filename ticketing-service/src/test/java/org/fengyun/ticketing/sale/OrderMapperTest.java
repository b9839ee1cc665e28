package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.Rows.Row;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.sale.NewOrders.NewOrder;
import org.fengyun.ticketing.sale.OrderMapper.Earlier;
import org.fengyun.ticketing.sale.OrderMapper.VoucherUse;
import org.fengyun.ticketing.sale.Reservation.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class OrderMapperTest extends MapperTest {
    private static final byte[] HASH = hash(7);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    OrderMapper orders;

    @Autowired
    NewOrders newOrders;

    long show;
    long buyer;

    @BeforeEach
    void aShowAndABuyer() {
        show = rows.newId();
        buyer = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        var held = order(OrderStatus.PENDING_PAYMENT);
        var gift = order(OrderStatus.PAID);

        newOrders.add(List.of(new NewOrder(held, "key-1", HASH), new NewOrder(gift, "key-2", HASH)));

        assertThat(orders.find(show, held.id())).contains(held);
        assertThat(orders.find(show, gift.id())).contains(gift);
        assertThat(orders.ofBuyer(buyer, held.id())).contains(held);
    }

    @Test
    void ordersOfAShowAreReadAtOnce() {
        var first = anOrder().plant();
        var second = anOrder().plant();
        var elsewhere = rows.anOrder(rows.newId()).plant();

        assertThat(orders.findAll(show, List.of(first, second, elsewhere)))
                .extracting(Order::id)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void anotherBuyersOrderIsNotThere() {
        var order = anOrder().plant();

        assertThat(orders.ofBuyer(rows.newId(), order)).isEmpty();
        assertThat(orders.before(rows.newId(), Long.MAX_VALUE, 9)).isEmpty();
        assertThat(orders.find(rows.newId(), order)).isEmpty();
    }

    @Test
    void aKeyOfABuyerMakesOneOrderWhateverTheShow() {
        newOrders.add(List.of(new NewOrder(order(OrderStatus.PENDING_PAYMENT), "key", HASH)));
        show = rows.newId();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(
                        () -> newOrders.add(List.of(new NewOrder(order(OrderStatus.PENDING_PAYMENT), "key", HASH))));
    }

    @Test
    void anEarlierOrderIsFoundByBuyerAndKey() {
        var order = anOrder()
                .with("idempotency_key", "key")
                .with("request_hash", HASH)
                .plant();
        anOrder().with("idempotency_key", "KEY").plant();
        rows.anOrder(show).with("idempotency_key", "key").plant();

        var earlier = orders.earlier(List.of(new Origin(buyer, "key"), new Origin(buyer, "other")));

        assertThat(earlier).extracting(Earlier::id).containsExactly(order);
        assertThat(earlier).extracting(Earlier::origin).containsExactly(new Origin(buyer, "key"));
        assertThat(earlier.getFirst().requestHash()).isEqualTo(HASH);
    }

    @Test
    void whatAKeyMadeIsFoundWhateverTheShow() {
        var order = anOrder().with("idempotency_key", "key").plant();

        assertThat(orders.made(buyer, "key").map(Earlier::id)).contains(order);
        assertThat(orders.made(buyer, "KEY")).isEmpty();
        assertThat(orders.made(rows.newId(), "key")).isEmpty();
    }

    @Test
    void theNewestComeFirstUpToWhereThePageBeforeEnded() {
        var first = anOrder().plant();
        var second = anOrder().plant();
        var third = anOrder().plant();

        assertThat(orders.before(buyer, Long.MAX_VALUE, 2))
                .extracting(Order::id)
                .containsExactly(third, second);
        assertThat(orders.before(buyer, second, 2)).extracting(Order::id).containsExactly(first);
    }

    @Test
    void expiredHoldsAreThoseWhoseTimeHasCome() {
        var expired = anOrder().with("expires_at", NOW).plant();
        anOrder().with("expires_at", NOW.plusMillis(1)).plant();
        anOrder().with("expires_at", NOW).with("status", "PAID").plant();
        anOrder().with("expires_at", NOW).with("status", "CLOSED").plant();
        rows.anOrder(rows.newId()).with("expires_at", NOW).plant();

        assertThat(orders.expired(show, NOW, 9)).extracting(Order::id).containsExactly(expired);
        assertThat(orders.lockExpired(show, NOW, 9)).extracting(Order::id).containsExactly(expired);
    }

    @Test
    void aHoldWithAnOpenPaymentIsSeenAsExpiredAndNotLockedForRelease() {
        var collecting =
                anOrder().with("expires_at", NOW).with("collecting", true).plant();

        assertThat(orders.expired(show, NOW, 9)).extracting(Order::id).containsExactly(collecting);
        assertThat(orders.lockExpired(show, NOW, 9)).isEmpty();
    }

    @Test
    void theOldestExpiredHoldsComeFirst() {
        var second = anOrder().with("expires_at", NOW).plant();
        var first = anOrder().with("expires_at", NOW.minusSeconds(1)).plant();

        assertThat(orders.expired(show, NOW, 9)).extracting(Order::id).containsExactly(first, second);
        assertThat(orders.expired(show, NOW, 1)).extracting(Order::id).containsExactly(first);
    }

    @Test
    void holdsThatMustBeSettledComeAfterThoseThatNoPaymentKeepsAndNoneIsAlwaysTheFirst() {
        var first = anOrder().with("expires_at", NOW).with("collecting", true).plant();
        var second = anOrder().with("expires_at", NOW).with("collecting", true).plant();
        var free = anOrder().with("expires_at", NOW).plant();
        var coming = anOrder().with("expires_at", NOW.plusMillis(1)).plant();

        assertThat(orders.overdue(show, NOW, 1)).extracting(Order::id).containsExactly(free);
        assertThat(drawn(limit -> orders.overdue(show, NOW, limit).get(1).id()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(drawn(limit -> orders.unpaid(show, limit).get(2).id())).containsExactlyInAnyOrder(first, second);
        assertThat(drawn(limit -> orders.unpaid(show, limit).getFirst().id())).containsExactlyInAnyOrder(free, coming);
    }

    @Test
    void noShowWithExpiredHoldsIsAlwaysTheFirst() {
        for (int i = 0; i < 2; i++) {
            show = rows.aShow().plant();
            anOrder().with("expires_at", NOW).plant();
        }

        assertThat(drawn(limit -> orders.showsWithExpired(NOW, limit).getFirst()))
                .hasSizeGreaterThan(1);
    }

    /** With another limit each time: in one transaction the same question has the same answer. */
    private static <T> Set<T> drawn(IntFunction<T> draw) {
        return IntStream.range(3, 100).mapToObj(draw).collect(Collectors.toSet());
    }

    @Test
    void showsWithExpiredHoldsAreNamedOnce() {
        show = rows.aShow().plant();
        anOrder().with("expires_at", NOW).plant();
        anOrder().with("expires_at", NOW).with("collecting", true).plant();
        var quiet = rows.aShow().plant();
        rows.anOrder(quiet).with("expires_at", NOW.plusSeconds(1)).plant();

        assertThat(orders.showsWithExpired(NOW, 1_000)).containsOnlyOnce(show).doesNotContain(quiet);
    }

    @ParameterizedTest
    @EnumSource(ClosedReason.class)
    void anOrderThatHadExpiredIsRevived(ClosedReason reason) {
        var order = anOrder()
                .with("status", "CLOSED")
                .with("closed_reason", reason.name())
                .plant();

        assertThat(orders.revive(show, order, NOW)).isEqualTo(reason == ClosedReason.EXPIRED);
        assertThat(orders.revive(show, order, NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void anOrderThatWaitsForPaymentBecomesPaid(OrderStatus from) {
        var order =
                anOrder().with("status", from.name()).with("collecting", true).plant();

        assertThat(orders.markPaid(show, order, NOW)).isEqualTo(from == OrderStatus.PENDING_PAYMENT);

        var now = orders.find(show, order).orElseThrow();
        if (from == OrderStatus.PENDING_PAYMENT) {
            assertThat(now.status()).isEqualTo(OrderStatus.PAID);
            assertThat(now.paidAt()).isEqualTo(NOW);
            assertThat(now.collecting()).isFalse();
        } else {
            assertThat(now.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void anOrderIsClosedWhereTheTableAllowsIt(OrderStatus from) {
        var order = anOrder().with("status", from.name()).plant();
        var allowed = OrderMoves.allows(from, OrderStatus.CLOSED);

        assertThat(orders.close(show, List.of(order), ClosedReason.EXPIRED)).isEqualTo(allowed ? 1 : 0);

        var now = orders.find(show, order).orElseThrow();
        assertThat(now.status()).isEqualTo(allowed ? OrderStatus.CLOSED : from);
        assertThat(now.closedReason()).isEqualTo(allowed ? ClosedReason.EXPIRED : null);
    }

    @Test
    void anOrderWithAnOpenPaymentIsNotClosed() {
        var collecting = anOrder().with("collecting", true).plant();
        var quiet = anOrder().plant();

        assertThat(orders.close(show, List.of(collecting, quiet), ClosedReason.CANCELLED))
                .isEqualTo(1);
        assertThat(orders.close(rows.newId(), List.of(quiet), ClosedReason.CANCELLED))
                .isZero();
    }

    @Test
    void anOrderUsesItsVoucherUnlessItIsClosed() {
        for (var status : OrderStatus.values()) {
            anOrder().with("status", status.name()).with("voucher_id", 77).plant();
        }
        anOrder().with("voucher_id", 78).plant();
        anOrder().plant();
        rows.anOrder(show).with("voucher_id", 77).plant();
        rows.anOrder(rows.newId())
                .with("buyer_id", buyer)
                .with("voucher_id", 77)
                .plant();

        assertThat(orders.voucherUses(show, List.of(77L, 79L), List.of(buyer)))
                .containsExactly(new VoucherUse(77, buyer, OrderStatus.values().length - 1));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void onlyAHeldOrderIsCollectedFor(OrderStatus status) {
        var order = anOrder()
                .with("status", status.name())
                .with("expires_at", NOW.plusMillis(1))
                .plant();
        var held = status == OrderStatus.PENDING_PAYMENT;

        assertThat(orders.beginCollecting(show, order, NOW)).isEqualTo(held);
        assertThat(orders.endCollecting(show, order)).isEqualTo(held);
    }

    @Test
    void collectingBeginsBeforeTheHoldExpiresOrNotAtAll() {
        var inTime = anOrder().with("expires_at", NOW.plusMillis(1)).plant();
        var tooLate = anOrder().with("expires_at", NOW).plant();

        assertThat(orders.beginCollecting(show, inTime, NOW)).isTrue();
        assertThat(orders.beginCollecting(show, inTime, NOW)).isTrue();
        assertThat(orders.beginCollecting(show, tooLate, NOW)).isFalse();
        assertThat(orders.find(show, inTime).orElseThrow().collecting()).isTrue();
        assertThat(orders.find(show, tooLate).orElseThrow().collecting()).isFalse();
    }

    @Test
    void anOrderCanBeReleasedAgainOnceCollectingEnds() {
        var order = anOrder().with("collecting", true).plant();

        orders.endCollecting(show, order);

        assertThat(orders.close(show, List.of(order), ClosedReason.CANCELLED)).isEqualTo(1);
    }

    private Row anOrder() {
        return rows.anOrder(show).with("buyer_id", buyer);
    }

    private Order order(OrderStatus status) {
        return new Order(
                show,
                rows.newId(),
                buyer,
                status,
                null,
                false,
                56_000,
                4_000,
                status == OrderStatus.PAID ? 77L : null,
                NOW,
                NOW.plus(Duration.ofMinutes(15)),
                status == OrderStatus.PAID ? NOW : null);
    }

    private static byte[] hash(int value) {
        var hash = new byte[32];
        Arrays.fill(hash, (byte) value);
        return hash;
    }
}
