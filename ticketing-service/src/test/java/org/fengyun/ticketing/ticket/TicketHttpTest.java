package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CatalogueApi.Seat;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.fengyun.ticketing.client.TicketApi.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketHttpTest extends TicketingTest {
    @Autowired
    World world;

    Id buyer;

    @BeforeEach
    void aBuyer() {
        buyer = world.aBuyer();
    }

    @Test
    void aTicketTellsWhatItIsFor() {
        var show = aGift();
        var order = world.anOrder(buyer, show, 1);
        var ticket = order.tickets().getFirst().id();

        assertThat(api.get(path(ticket)).as(Ticket.class))
                .isEqualTo(new Ticket(
                        ticket,
                        order.id(),
                        show.showId(),
                        show.eventId(),
                        "长夜将明",
                        "上海",
                        "风云大剧院",
                        show.show().startsAt(),
                        "看台",
                        0,
                        null,
                        null,
                        TicketStatus.VALID,
                        null));
    }

    @Test
    void aTicketForASeatTellsItsPlace() {
        var show = world.aSeatedShowOnSale(1, 4);
        var seat = firstSeat(show);
        var order = world.order(
                        buyer, World.newKey(), new PlaceOrder(show.showId(), null, List.of(seat.id()), null, null))
                .as(Order.class);

        assertThat(order.tickets())
                .extracting(OrderTicket::seat)
                .containsExactly(new SeatPlace(seat.id(), "一层", "1排", "1"));
    }

    @Test
    void aTicketThatIsNotPaidForIsNotThereYet() {
        var order = world.anOrder(buyer, world.aShowOnSale(10, 4, 100), 1);
        var ticket = order.tickets().getFirst().id();

        api.get(path(ticket)).isProblem(404, "not-found");
        api.get(path(ticket) + "/code").isProblem(404, "not-found");
        assertThat(api.get(tickets()).tree().get("items")).isEmpty();
    }

    @Test
    void anotherBuyersTicketIsNotThere() {
        var ticket = world.anOrder(buyer, aGift(), 1).tickets().getFirst().id();
        buyer = world.aBuyer();

        api.get(path(ticket)).isProblem(404, "not-found");
        api.get(path(ticket) + "/code").isProblem(404, "not-found");
        assertThat(api.get(tickets()).tree().get("items")).isEmpty();
    }

    @Test
    void theCodeIsShownAnewBeforeItGoesStale() {
        var ticket = world.anOrder(buyer, aGift(), 1).tickets().getFirst().id();
        var before = clock.instant();

        var code = api.get(path(ticket) + "/code").as(Code.class);

        assertThat(code.code()).matches("[A-Z2-7]{143}");
        assertThat(code.refreshAfter())
                .isAfter(before)
                .isBeforeOrEqualTo(clock.instant().plusSeconds(60));
    }

    @Test
    void aUsedTicketShowsNoCode() {
        var show = aGift();
        var ticket = world.anOrder(buyer, show, 1).tickets().getFirst().id();
        var code = api.get(path(ticket) + "/code").as(Code.class).code();
        var admitted = api.post(
                        "/internal/organizers/%s/shows/%s/check-ins".formatted(show.organizerId(), show.showId()),
                        new Scan("scan", "东门", code))
                .as(CheckIn.class);

        api.get(path(ticket) + "/code").isProblem(409, "ticket-not-valid");

        var used = api.get(path(ticket)).as(Ticket.class);
        assertThat(used.status()).isEqualTo(TicketStatus.USED);
        assertThat(used.checkedInAt()).isEqualTo(admitted.at());
    }

    @Test
    void allTicketsAreListedOverThePagesTheNewestFirst() {
        var ids = new ArrayList<>(world.anOrder(buyer, world.aShowOnSale(30, 30, 0), 25).tickets().stream()
                .map(ticket -> ticket.id().toString())
                .toList());
        Collections.reverse(ids);

        var first = api.get(tickets()).tree();
        var second =
                api.get(tickets() + "?cursor=" + first.get("next").asString()).tree();

        assertThat(first.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        var listed = new ArrayList<String>();
        first.get("items").forEach(ticket -> listed.add(ticket.get("id").asString()));
        second.get("items").forEach(ticket -> listed.add(ticket.get("id").asString()));
        assertThat(listed).isEqualTo(ids);
    }

    /** A show whose tickets are valid as soon as they are ordered. */
    private OnSale aGift() {
        return world.aShowOnSale(10, 4, 0);
    }

    private Seat firstSeat(OnSale show) {
        return api.get("/internal/shows/%s/plan/1".formatted(show.showId()))
                .as(Zone.class)
                .rows()
                .getFirst()
                .seats()
                .getFirst();
    }

    private String tickets() {
        return "/internal/buyers/%s/tickets".formatted(buyer);
    }

    private String path(Id ticket) {
        return tickets() + "/" + ticket;
    }
}
