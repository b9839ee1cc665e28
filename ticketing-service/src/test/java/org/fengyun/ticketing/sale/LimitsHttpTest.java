package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitsHttpTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);

    @Autowired
    World world;

    @Autowired
    Callbacks callbacks;

    @Test
    void aBuyerNeverHoldsMoreOfATierThanItsLimitOverAllOrders() {
        var show = aShow(9, null, 2);
        var buyer = world.aBuyer();
        world.anOrder(buyer, show, 1);

        assertThat(detail(world.order(buyer, show, 2)))
                .isEqualTo(
                        "A buyer may hold 2 tickets of the tier 池座 over all orders, and you hold 1: 1 more can be had.");
        world.anOrder(buyer, show, 1);
        world.order(buyer, show, 1).isProblem(409, "limit-reached");
        assertThat(world.order(buyer, World.newKey(), standing(show, 5)).status())
                .isEqualTo(201);
        assertThat(world.order(world.aBuyer(), show, 2).status()).isEqualTo(201);
    }

    @Test
    void anOrderIsNoLargerThanItMayBe() {
        var show = aShow(9, 3, null);
        var buyer = world.aBuyer();

        assertThat(detail(world.order(buyer, show, 4)))
                .isEqualTo("One order may have 3 tickets of this show: ask for fewer.");
        world.anOrder(buyer, show, 3);
        world.anOrder(buyer, show, 3);
    }

    @Test
    void theLimitOfATierIsNotHeldByWhatExpired() {
        var show = aShow(9, null, 2);
        var buyer = world.aBuyer();
        world.anOrder(buyer, show, 2);
        clock.advance(HOLD);

        assertThat(world.anOrder(buyer, show, 2).status()).isEqualTo(OrderStatus.PENDING_PAYMENT);
    }

    @Test
    void theLimitOfATierIsNotLoweredBelowWhatABuyerHolds() {
        var show = aShow(9, null, null);
        world.anOrder(world.aBuyer(), show, 3);

        assertThat(api.put(tier(show), new TierEdit("池座", 27_300, null, 2, false))
                        .badFields())
                .containsExactly("limitPerBuyer");
        assertThat(api.put(tier(show), new TierEdit("池座", 27_300, null, 3, false))
                        .as(OrganizerShow.class)
                        .tiers()
                        .getFirst()
                        .limitPerBuyer())
                .isEqualTo(3);
    }

    @Test
    void moneyThatArrivesAfterItsBuyerReachedTheLimitOfTheTierGoesBack() {
        var show = aShow(9, null, 3);
        var buyer = world.aBuyer();
        var late = world.anOrder(buyer, show, 2);
        var number = world.prepare(buyer, late);
        expire();
        world.anOrder(buyer, show, 2);

        assertThat(callbacks.send("tier-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, late).status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void moneyThatArrivesWithinTheLimitOfTheTierTakesItsPlacesBack() {
        var show = aShow(9, null, 3);
        var buyer = world.aBuyer();
        var late = world.anOrder(buyer, show, 2);
        var number = world.prepare(buyer, late);
        expire();
        world.anOrder(buyer, show, 1);

        assertThat(callbacks.send("tier-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, late).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void moneyThatArrivesAfterOrdersMustBeSmallerTakesItsPlacesBack() {
        var show = aShow(9, 2, null);
        var buyer = world.aBuyer();
        var late = world.anOrder(buyer, show, 2);
        var number = world.prepare(buyer, late);
        expire();
        var was = show.show();
        var edit = new ShowEdit(was.startsAt(), was.saleOpensAt(), was.saleClosesAt(), 9, 1, null, null);
        api.put("/internal/organizers/%s/shows/%s".formatted(show.organizerId(), show.showId()), edit)
                .as(OrganizerShow.class);

        assertThat(callbacks.send("order-" + number, number).status()).isEqualTo(204);

        assertThat(world.read(buyer, late).status()).isEqualTo(OrderStatus.PAID);
    }

    private void expire() {
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
    }

    /** A tier with a limit, and one beside it without. */
    private OnSale aShow(int limit, @Nullable Integer perOrder, @Nullable Integer perTier) {
        var draft = world.aShow(
                limit,
                new TierDraft("池座", 27_300, 50, null, perTier, false),
                new TierDraft("看台", 18_000, 50, null, null, false));
        return world.onSale(new ShowDraft(
                draft.startsAt(),
                draft.saleOpensAt(),
                draft.saleClosesAt(),
                draft.seating(),
                false,
                limit,
                null,
                draft.tiers(),
                perOrder,
                null,
                null));
    }

    private static PlaceOrder standing(OnSale show, int quantity) {
        Id tier = show.show().tiers().getLast().id();
        return new PlaceOrder(show.showId(), List.of(new Line(tier, quantity)), null, null, null);
    }

    private static String tier(OnSale show) {
        return "/internal/organizers/%s/shows/%s/tiers/%s".formatted(show.organizerId(), show.showId(), show.tierId());
    }

    private static String detail(Answer answer) {
        return answer.isProblem(409, "limit-reached").tree().get("detail").asString();
    }
}
