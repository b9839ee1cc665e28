package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Callbacks;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OperationsApi.Sweep;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.client.TicketApi;
import org.jspecify.annotations.Nullable;
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
    void eachAttendeeGetsTheTicketOfItsLine() {
        var draft = world.aShow(4, tier("看台", 4, null), tier("池座", 4, null));

        expectNamesInTheOrderOfTheLines(world.onSale(realName(draft, Seating.GENERAL, null)));
    }

    @Test
    void eachAttendeeGetsASeatOfItsLineThoughThoseOfATierAreChosenTogether() {
        var organizer = world.anOrganizer();
        var plan = api.create(
                        "/internal/organizers/%s/plans".formatted(organizer),
                        World.newKey(),
                        World.aPlan(2, "stalls", "balcony"))
                .as(PlanSummary.class);
        var draft = world.aShow(4, tier("看台", null, "balcony"), tier("池座", null, "stalls"));

        expectNamesInTheOrderOfTheLines(world.onSale(organizer, realName(draft, Seating.RESERVED, plan.id())));
    }

    private void expectNamesInTheOrderOfTheLines(OnSale show) {
        var buyer = world.aBuyer();
        var tiers = show.show().tiers().stream().map(TierStock::id).toList();
        var wanted = List.of(tiers.getFirst(), tiers.getLast(), tiers.getFirst());
        var lines = wanted.stream().map(tier -> new Line(tier, 1)).toList();
        var names = List.of("张伟", "王芳", "李娜");
        var ids = names.stream().map(name -> attendee(buyer, name)).toList();

        var order = world.order(buyer, World.newKey(), new PlaceOrder(show.showId(), lines, null, ids, null))
                .as(Order.class);

        assertThat(order.tickets()).extracting(OrderTicket::tierId).containsExactlyElementsOf(wanted);
        assertThat(order.tickets())
                .extracting(ticket -> Objects.requireNonNull(ticket.attendee()).name())
                .containsExactlyElementsOf(names);
        assertThat(world.read(buyer, order)).isEqualTo(order);
    }

    private Id attendee(Id buyer, String name) {
        var draft = new AttendeeDraft(name, DocumentType.RESIDENT_ID, ResidentNumbers.next());
        return api.create("/internal/buyers/%s/attendees".formatted(buyer), World.newKey(), draft)
                .as(Attendee.class)
                .id();
    }

    private static TierDraft tier(String name, @Nullable Integer quota, @Nullable String category) {
        return new TierDraft(name, PRICE, quota, category == null ? null : List.of(category), null, false);
    }

    private static ShowDraft realName(ShowDraft draft, Seating seating, @Nullable Id planId) {
        return new ShowDraft(
                draft.startsAt(),
                draft.saleOpensAt(),
                draft.saleClosesAt(),
                seating,
                true,
                draft.limitPerBuyer(),
                planId,
                draft.tiers(),
                null,
                null,
                null);
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
