package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.TicketApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NamesHttpTest extends TicketingTest {
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final long PRICE = 26_300;

    @Autowired
    World world;

    @Autowired
    Callbacks callbacks;

    @Test
    void anOrderOfAShowWithRealNamesNamesWhoeverEnters() {
        var show = world.aRealNameShowOnSale(10, 4, 0);
        var buyer = world.aBuyer();
        var attendee = world.anAttendee(buyer);

        var order = place(buyer, show, attendee).as(Order.class);

        var named = new TicketAttendee(attendee.name(), attendee.documentType(), attendee.document());
        assertThat(order.tickets()).extracting(OrderTicket::attendee).containsExactly(named);
        assertThat(world.read(buyer, order)).isEqualTo(order);
        var ticket = order.tickets().getFirst().id();
        assertThat(api.get("/internal/buyers/%s/tickets/%s".formatted(buyer, ticket))
                        .as(TicketApi.Ticket.class)
                        .attendee())
                .isEqualTo(named);
    }

    @Test
    void oneDocumentInTwentyOrdersAtOnceHasOneTicket() {
        var show = world.aRealNameShowOnSale(100, 4, PRICE);
        var number = ResidentNumbers.next();

        var answers = atOnce(20, () -> {
            var buyer = world.aBuyer();
            return place(buyer, show, world.anAttendee(buyer, number));
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.isProblem(409, "already-has-ticket"));
    }

    @Test
    void aDocumentHasATicketOfEachShow() {
        var buyer = world.aBuyer();
        var attendee = world.anAttendee(buyer);

        assertThat(place(buyer, world.aRealNameShowOnSale(1, 4, PRICE), attendee)
                        .status())
                .isEqualTo(201);
        assertThat(place(buyer, world.aRealNameShowOnSale(1, 4, PRICE), attendee)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDocumentThatAnExpiredHoldKeepsIsReclaimedByTheNextBuyer() {
        var show = world.aRealNameShowOnSale(10, 4, PRICE);
        var number = ResidentNumbers.next();
        var first = world.aBuyer();
        var second = world.aBuyer();
        place(first, show, world.anAttendee(first, number)).as(Order.class);
        var attendee = world.anAttendee(second, number);
        place(second, show, attendee).isProblem(409, "already-has-ticket");
        clock.advance(HOLD);

        assertThat(place(second, show, attendee).status()).isEqualTo(201);
    }

    @Test
    void moneyThatArrivesAfterItsDocumentGotAnotherTicketGoesBack() {
        var show = world.aRealNameShowOnSale(10, 4, PRICE);
        var number = ResidentNumbers.next();
        var late = world.aBuyer();
        var other = world.aBuyer();
        var order = place(late, show, world.anAttendee(late, number)).as(Order.class);
        var payment = world.prepare(late, order);
        expire();
        place(other, show, world.anAttendee(other, number)).as(Order.class);

        assertThat(callbacks.send("document-" + payment, payment).status()).isEqualTo(204);

        assertThat(world.read(late, order).status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void moneyThatArrivesLateTakesItsDocumentsTicketBack() {
        var show = world.aRealNameShowOnSale(10, 4, PRICE);
        var buyer = world.aBuyer();
        var attendee = world.anAttendee(buyer);
        var order = place(buyer, show, attendee).as(Order.class);
        var payment = world.prepare(buyer, order);
        expire();

        assertThat(callbacks.send("document-" + payment, payment).status()).isEqualTo(204);

        assertThat(world.read(buyer, order).status()).isEqualTo(OrderStatus.PAID);
        place(buyer, show, attendee).isProblem(409, "already-has-ticket");
    }

    @Test
    void anAttendeeThatWasDeletedIsNobodysAndItsEarlierOrderStandsUnderItsKey() {
        var show = world.aRealNameShowOnSale(10, 4, PRICE);
        var buyer = world.aBuyer();
        var attendee = world.anAttendee(buyer);
        var order = world.order(buyer, "before", asks(show, attendee)).as(Order.class);
        assertThat(api.delete("/internal/buyers/%s/attendees/%s".formatted(buyer, attendee.id()))
                        .status())
                .isEqualTo(204);

        assertThat(world.order(buyer, "after", asks(show, attendee)).badFields())
                .containsExactly("attendeeIds[0]");
        assertThat(world.order(buyer, "before", asks(show, attendee)).as(Order.class))
                .isEqualTo(order);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        var show = world.aRealNameShowOnSale(10, 4, PRICE);
        var buyer = world.aBuyer();
        var attendee = world.anAttendee(buyer);
        var strange = world.anAttendee(world.aBuyer());

        assertThat(world.order(buyer, show, 1).badFields()).containsExactly("attendeeIds[0]");
        assertThat(world.order(buyer, World.newKey(), two(show, attendee.id())).badFields())
                .containsExactly("attendeeIds[1]");
        assertThat(world.order(buyer, World.newKey(), two(show, attendee.id(), attendee.id()))
                        .badFields())
                .containsExactly("attendeeIds[1]");
        assertThat(world.order(buyer, World.newKey(), two(show, strange.id(), new Id(1)))
                        .badFields())
                .containsExactly("attendeeIds[0]", "attendeeIds[1]");
        assertThat(place(buyer, world.aShowOnSale(10, 4, PRICE), attendee).badFields())
                .containsExactly("attendeeIds");
    }

    private void expire() {
        clock.advance(HOLD);
        api.post("/internal/sweeps", "").as(Sweep.class);
    }

    private Answer place(Id buyer, OnSale show, Attendee attendee) {
        return world.order(buyer, World.newKey(), asks(show, attendee));
    }

    private static PlaceOrder asks(OnSale show, Attendee attendee) {
        return new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 1)), null, List.of(attendee.id()), null);
    }

    private static PlaceOrder two(OnSale show, Id... attendees) {
        return new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), 2)), null, Arrays.asList(attendees), null);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
