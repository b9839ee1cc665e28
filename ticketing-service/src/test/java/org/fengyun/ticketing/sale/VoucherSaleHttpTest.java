package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.VoucherApi.Voucher;
import org.fengyun.ticketing.client.VoucherApi.VoucherBatch;
import org.fengyun.ticketing.client.VoucherApi.VoucherDraft;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoucherSaleHttpTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    @Autowired
    World world;

    @Autowired
    Callbacks callbacks;

    OnSale show;

    @BeforeEach
    void aShowWithATierForVouchers() {
        show = world.onSale(world.aShow(
                20,
                new TierDraft("池座", 27_700, 50, null, null, false),
                new TierDraft("预售", 17_700, 50, null, null, true)));
    }

    @Test
    void aVoucherMakesTheOrderCheaper() {
        aVoucher("early", 1_000, 2, null);
        var buyer = world.aBuyer();

        var order = place(buyer, " Early ").as(Order.class);

        assertThat(order.total()).isEqualTo(26_700);
        assertThat(order.discount()).isEqualTo(1_000);
        assertThat(order.tickets()).extracting(OrderTicket::price).containsExactly(26_700L);
        assertThat(world.read(buyer, order)).isEqualTo(order);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void whatCostsNothingWithAVoucherIsSoldAtOnce() {
        aVoucher("GIFT", 100_000, 1, null);

        var order = place(world.aBuyer(), "GIFT").as(Order.class);

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.total()).isZero();
        assertThat(order.discount()).isEqualTo(27_700);
    }

    @Test
    void theSameKeyWithAnotherVoucherIsRefused() {
        aVoucher("ONCE", 1_000, 2, null);
        var buyer = world.aBuyer();
        var order = world.order(buyer, "voucher-key", asks("ONCE")).as(Order.class);

        assertThat(world.order(buyer, "voucher-key", asks("ONCE")).as(Order.class))
                .isEqualTo(order);
        world.order(buyer, "voucher-key", asks(null)).isProblem(422, "key-reused");
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void oneVoucherInFiftyOrdersAtOnceIsUsedOnce() {
        aVoucher("ONLY-ONE", 1_000, 1, null);

        var answers = atOnce(50, () -> place(world.aBuyer(), "ONLY-ONE"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isProblem(409, "voucher-used-up"));
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void aBuyerUsesAVoucherOnlySoOftenOverAllOrders() {
        aVoucher("TWICE", 1_000, 50, 2);
        var buyer = world.aBuyer();

        var answers = atOnce(20, () -> place(buyer, "TWICE"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        place(buyer, "TWICE").isProblem(409, "voucher-used-up");
        assertThat(place(world.aBuyer(), "TWICE").status()).isEqualTo(201);
    }

    @Test
    void anOrderThatIsCancelledGivesItsUseBack() {
        aVoucher("BACK", 1_000, 1, null);
        var buyer = world.aBuyer();
        var order = place(buyer, "BACK").as(Order.class);

        api.post("/internal/buyers/%s/orders/%s/cancel".formatted(buyer, order.id()), "")
                .as(Order.class);

        assertThat(used()).isZero();
        assertThat(place(world.aBuyer(), "BACK").status()).isEqualTo(201);
    }

    @Test
    void anOrderThatExpiresGivesItsUseBack() {
        aVoucher("BACK", 1_000, 1, null);
        place(world.aBuyer(), "BACK").as(Order.class);

        expire();

        assertThat(used()).isZero();
    }

    @Test
    void aUseThatAnExpiredHoldKeepsIsReclaimedByTheNextBuyer() {
        aVoucher("WANTED", 1_000, 1, null);
        place(world.aBuyer(), "WANTED").as(Order.class);
        place(world.aBuyer(), "WANTED").isProblem(409, "voucher-used-up");
        clock.advance(HOLD);

        assertThat(place(world.aBuyer(), "WANTED").status()).isEqualTo(201);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void moneyThatArrivesLateTakesTheUseAgain() {
        aVoucher("LATE", 1_000, 1, 1);
        var buyer = world.aBuyer();
        var order = place(buyer, "LATE").as(Order.class);
        var number = world.prepare(buyer, order);
        expire();

        assertThat(callbacks.send("voucher-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void moneyThatArrivesAfterTheLastUseIsGoneGoesBack() {
        aVoucher("LATE", 1_000, 1, null);
        var buyer = world.aBuyer();
        var order = place(buyer, "LATE").as(Order.class);
        var number = world.prepare(buyer, order);
        expire();
        place(world.aBuyer(), "LATE").as(Order.class);

        assertThat(callbacks.send("voucher-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void moneyThatArrivesAfterItsBuyerUsedTheVoucherAgainGoesBack() {
        aVoucher("LATE", 1_000, 5, 1);
        var buyer = world.aBuyer();
        var order = place(buyer, "LATE").as(Order.class);
        var number = world.prepare(buyer, order);
        expire();
        place(buyer, "LATE").as(Order.class);

        assertThat(callbacks.send("voucher-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void aTierForVouchersIsSoldWithOneAlone() {
        var presale = show.show().tiers().getLast().id();
        create(draft("KEY1", VoucherKind.UNLOCK, 0, 9, null, presale));
        var buyer = world.aBuyer();
        var lines = List.of(new Line(presale, 1));

        world.order(buyer, World.newKey(), new PlaceOrder(show.showId(), lines, null, null, null))
                .isProblem(409, "voucher-needed");
        world.order(buyer, World.newKey(), new PlaceOrder(show.showId(), lines, null, null, "nope"))
                .isProblem(409, "voucher-not-valid");
        assertThat(world.order(buyer, World.newKey(), new PlaceOrder(show.showId(), lines, null, null, "key1"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anEndedVoucherIsAnsweredLikeOneThatNeverWas() {
        var voucher = aVoucher("ENDED", 1_000, 9, null);
        api.post(vouchers() + "/" + voucher.id() + "/disable", "").as(Voucher.class);

        assertThat(detail(place(world.aBuyer(), "ENDED"))).isEqualTo(detail(place(world.aBuyer(), "NEVER-WAS")));
    }

    @Test
    void aCodeThatNoVoucherCanHaveIsNotValidOrTooLong() {
        place(world.aBuyer(), "早鸟 票").isProblem(409, "voucher-not-valid");
        assertThat(place(world.aBuyer(), "A".repeat(65)).badFields()).containsExactly("voucher");
        assertThat(place(world.aBuyer(), "  ").badFields()).containsExactly("voucher");
        assertThat(place(world.aBuyer(), "").status()).isEqualTo(201);
    }

    private int used() {
        var last = api.get(vouchers()).tree().get("items").get(0);
        return last.get("used").asInt();
    }

    private String detail(Answer answer) {
        return answer.isProblem(409, "voucher-not-valid").tree().get("detail").asString();
    }

    private void expire() {
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
    }

    private Answer place(Id buyer, String voucher) {
        return world.order(buyer, World.newKey(), asks(voucher));
    }

    private PlaceOrder asks(@Nullable String voucher) {
        return new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 1)), null, null, voucher);
    }

    private Voucher aVoucher(String code, long fen, int uses, @Nullable Integer perBuyer) {
        return create(draft(code, VoucherKind.FIXED, fen, uses, perBuyer, null));
    }

    private static VoucherDraft draft(
            String code, VoucherKind kind, long amount, int uses, @Nullable Integer perBuyer, @Nullable Id unlocks) {
        return new VoucherDraft("早鸟", code, null, kind, amount, null, unlocks, uses, perBuyer, null, null);
    }

    private Voucher create(VoucherDraft draft) {
        return api.create(vouchers(), World.newKey(), draft)
                .as(VoucherBatch.class)
                .vouchers()
                .getFirst();
    }

    private String vouchers() {
        return "/internal/organizers/%s/shows/%s/vouchers".formatted(show.organizerId(), show.showId());
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times).mapToObj(_ -> call).toList();
            return threads.invokeAll(calls).stream()
                    .map(done -> done.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
