package org.fengyun.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.TicketApi.AttendeeChange;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.fengyun.ticketing.client.TicketApi.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttendeeChangeHttpTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    Id buyer;
    OnSale show;
    Attendee first;
    Attendee second;

    @BeforeEach
    void aShowThatFixesItsAttendeesInAnHour() {
        buyer = world.aBuyer();
        first = world.anAttendee(buyer);
        second = world.anAttendee(buyer);
        show = world.aShowOnSale(30, 30, 0);
        fixAttendeesIn(Duration.ofHours(1));
    }

    @Test
    void aTicketIsMadeOutToAnother() {
        var ticket = aTicket(first);

        var changed = change(ticket, second).as(Ticket.class);

        assertThat(changed.attendee())
                .isEqualTo(new TicketAttendee(second.name(), second.documentType(), second.document()));
        assertThat(api.get(path(ticket)).as(Ticket.class)).isEqualTo(changed);
    }

    @Test
    void whoChangedItWhenIsKeptAndNoNumber() {
        var ticket = aTicket(first);
        change(ticket, second).as(Ticket.class);

        var change = database.sql("select * from ticket_attendee_change where ticket_id = ?")
                .param(ticket.value())
                .query()
                .singleRow();

        assertThat(change)
                .containsEntry("buyer_id", buyer.value())
                .containsEntry("from_attendee_id", first.id().value())
                .containsEntry("to_attendee_id", second.id().value())
                .containsOnlyKeys(
                        "show_id", "ticket_id", "buyer_id", "from_attendee_id", "to_attendee_id", "changed_at");
    }

    @Test
    void theCodeThatWasShownBeforeStaysGoodAndTheGateNamesWhoIsOnTheTicketNow() {
        var ticket = aTicket(first);
        var code = api.get(path(ticket) + "/code").as(Code.class).code();
        change(ticket, second).as(Ticket.class);

        var admitted = admit(code);

        assertThat(admitted.result()).isEqualTo(Result.ADMITTED);
        assertThat(admitted.attendee())
                .isEqualTo(new TicketAttendee(second.name(), second.documentType(), second.document()));
    }

    @Test
    void theSameAttendeeAgainChangesNothing() {
        var ticket = aTicket(first);

        change(ticket, first).as(Ticket.class);
        var changed = change(ticket, second).as(Ticket.class);

        assertThat(change(ticket, second).as(Ticket.class)).isEqualTo(changed);
        fixAttendeesIn(Duration.ofSeconds(-1));
        assertThat(change(ticket, second).as(Ticket.class)).isEqualTo(changed);
    }

    @Test
    void aTicketIsChangedOnce() {
        var ticket = aTicket(first);
        change(ticket, second).as(Ticket.class);

        change(ticket, first).isProblem(409, "attendee-fixed");
        change(ticket, world.anAttendee(buyer)).isProblem(409, "attendee-fixed");
    }

    @Test
    void fromWhenTheShowFixesItsAttendeesTheyStay() {
        var ticket = aTicket(first);
        fixAttendeesIn(Duration.ofSeconds(-1));

        change(ticket, second).isProblem(409, "attendee-fixed");
    }

    @Test
    void aShowThatSaysNothingAllowsNoChange() {
        var ticket = aTicket(first);
        database.sql("update event_show set attendees_fixed_at = null where id = ?")
                .param(show.showId().value())
                .update();

        change(ticket, second).isProblem(409, "attendee-fixed");
    }

    @Test
    void aTicketThatNamesNobodyIsNotChanged() {
        var ticket = world.anOrder(buyer, show, 1).tickets().getFirst().id();

        change(ticket, first).isProblem(409, "attendee-fixed");
    }

    @Test
    void aTicketThatWasUsedIsNotChanged() {
        var ticket = aTicket(first);
        admit(api.get(path(ticket) + "/code").as(Code.class).code());

        change(ticket, second).isProblem(409, "ticket-not-valid");
    }

    @Test
    void anotherBuyersTicketIsNotThereAndItsAttendeeIsNone() {
        var ticket = aTicket(first);
        var owner = buyer;
        var others = world.anAttendee(world.aBuyer());
        buyer = world.aBuyer();

        change(ticket, second).isProblem(404, "not-found");
        buyer = owner;
        assertThat(change(ticket, others).badFields()).containsExactly("attendeeId");
        assertThat(api.post(path(ticket) + "/attendee", "{}").badFields()).containsExactly("attendeeId");
    }

    @Test
    void aDocumentThatHasATicketOfTheShowGetsNoOther() {
        var number = ResidentNumbers.next();
        var ticket = aTicket(first);
        var stranger = world.aBuyer();
        name(world.anOrder(stranger, show, 1).tickets().getFirst().id(), world.anAttendee(stranger, number));
        var same = world.anAttendee(buyer, number);

        change(ticket, same).isProblem(409, "already-has-ticket");

        // a refusal changes nothing and spends nothing
        change(ticket, second).as(Ticket.class);
    }

    @Test
    void aNameWithAMistakeIsMendedUnderTheSameDocument() {
        var number = ResidentNumbers.next();
        var mistaken = world.anAttendee(buyer, number);
        var ticket = aTicket(mistaken);
        api.delete("/internal/buyers/%s/attendees/%s".formatted(buyer, mistaken.id()));

        change(ticket, world.anAttendee(buyer, number)).as(Ticket.class);
    }

    @Test
    void ofTwoTicketsThatWantOneAttendeeAtOnceOneGetsIt() throws Exception {
        var tickets = Stream.of(world.anAttendee(buyer), world.anAttendee(buyer), world.anAttendee(buyer))
                .map(this::aTicket)
                .toList();

        var statuses = atOnce(tickets.stream()
                .<Callable<Integer>>map(ticket -> () -> change(ticket, second).status()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(tickets.stream().map(this::shownDocument))
                .filteredOn(second.document()::equals)
                .hasSize(1);
    }

    @Test
    void ofTenChangesOfOneTicketAtOnceOneIsMade() throws Exception {
        var ticket = aTicket(first);
        var wanted = Stream.generate(() -> world.anAttendee(buyer)).limit(10).toList();

        var statuses = atOnce(wanted.stream()
                .<Callable<Integer>>map(to -> () -> change(ticket, to).status()));

        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    private static List<Integer> atOnce(Stream<Callable<Integer>> calls) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(calls.toList())) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private String shownDocument(Id ticket) {
        return api.get(path(ticket)).tree().get("attendee").get("document").asString();
    }

    private Id aTicket(Attendee attendee) {
        var ticket = world.anOrder(buyer, show, 1).tickets().getFirst().id();
        name(ticket, attendee);
        return ticket;
    }

    private void name(Id ticket, Attendee attendee) {
        database.sql("""
                        update ticket t join attendee a on a.id = ?
                           set t.attendee_id = a.id, t.attendee_name = a.name, t.document_type = a.document_type,
                               t.document_masked = a.document_masked, t.document_hash = a.document_hash
                         where t.show_id = ? and t.id = ?
                        """)
                .params(attendee.id().value(), show.showId().value(), ticket.value())
                .update();
    }

    private void fixAttendeesIn(Duration time) {
        database.sql("update event_show set attendees_fixed_at = ? where id = ?")
                .params(clock.instant().plus(time), show.showId().value())
                .update();
    }

    private CheckIn admit(String code) {
        return api.post(
                        "/internal/organizers/%s/shows/%s/check-ins".formatted(show.organizerId(), show.showId()),
                        new Scan(World.newKey(), "东门", code))
                .as(CheckIn.class);
    }

    private Answer change(Id ticket, Attendee attendee) {
        return api.post(path(ticket) + "/attendee", new AttendeeChange(attendee.id()));
    }

    private String path(Id ticket) {
        return "/internal/buyers/%s/tickets/%s".formatted(buyer, ticket);
    }
}
