package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengyun.ticketing.sale.Rules.aShow;
import static org.fengyun.ticketing.sale.Rules.aTier;
import static org.fengyun.ticketing.sale.Rules.allot;
import static org.fengyun.ticketing.sale.Rules.line;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.input.InvalidInput.Finding;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** Who is named on the tickets of a show with real names. */
class NamesTest {
    private static final long FLOOR = 11;
    private static final long BALCONY = 12;
    private static final long ALICE = 101;
    private static final long BOB = 102;

    private static final Attendee LI_LEI = attendee(1, ALICE, "李雷", "a");
    private static final Attendee HAN_MEIMEI = attendee(2, ALICE, "韩梅梅", "b");
    private static final Attendee LI_LEI_OF_BOB = attendee(3, BOB, "李雷", "a");
    private static final Attendee LIN_TAO = attendee(4, BOB, "林涛", "c");

    @Test
    void eachTicketNamesItsAttendeeInTheOrderOfTheLines() {
        var accepted = accepted(show().decide(asks(ALICE, List.of(2L, 1L), line(FLOOR, 1), line(BALCONY, 1))));

        assertThat(accepted.tickets()).extracting(Ticket::tierId).containsExactly(FLOOR, BALCONY);
        assertThat(accepted.tickets()).extracting(Ticket::attendeeId).containsExactly(2L, 1L);
        assertThat(accepted.tickets().getFirst().attendee())
                .isEqualTo(new TicketAttendee("韩梅梅", DocumentType.RESIDENT_ID, "1****************8"));
        assertThat(accepted.tickets())
                .extracting(Ticket::documentHash)
                .containsExactly(HAN_MEIMEI.documentHash(), LI_LEI.documentHash());
    }

    @Test
    void aDocumentHasOneTicketOfAShowWhoeverBuysIt() {
        var allotment = show();

        accepted(allotment.decide(asks(ALICE, List.of(1L), line(FLOOR, 1))));

        assertThat(refusal(allotment.decide(asks(BOB, List.of(4L, 3L), line(FLOOR, 2)))))
                .isInstanceOf(SaleProblem.AlreadyHasTicket.class)
                .hasMessageContaining("李雷 (attendee 3)");
        assertThat(allotment.wanting()).isTrue();
        accepted(allotment.decide(asks(BOB, List.of(4L), line(FLOOR, 1))));
    }

    @Test
    void aDocumentThatHasATicketAlreadyGetsNoOther() {
        var decision = show(LIN_TAO.documentHash()).decide(asks(BOB, List.of(4L), line(FLOOR, 1)));

        assertThat(refusal(decision)).isInstanceOf(SaleProblem.AlreadyHasTicket.class);
    }

    @Test
    void aRefusedRequestNamesNobody() {
        var allotment = show();

        refusal(allotment.decide(asks(ALICE, List.of(1L), line(BALCONY, 1), line(FLOOR, 9))));
        refusal(allotment.decide(asks(ALICE, List.of(1L, 2L), line(BALCONY, 2))));

        accepted(allotment.decide(asks(ALICE, List.of(1L, 2L), line(FLOOR, 2))));
    }

    @Test
    void tooFewOrTooManyNamesAreNamedByTheirIndex() {
        assertThat(badFields(show().decide(asks(ALICE, List.of(), line(FLOOR, 1)))))
                .containsExactly("attendeeIds[0]");
        assertThat(badFields(show().decide(asks(ALICE, List.of(1L), line(FLOOR, 2)))))
                .containsExactly("attendeeIds[1]");
        assertThat(badFields(show().decide(asks(ALICE, List.of(1L, 2L), line(FLOOR, 1)))))
                .containsExactly("attendeeIds[1]");
    }

    @Test
    void anAttendeeThatTheBuyerDoesNotHaveIsNamedByItsIndex() {
        assertThat(badFields(show().decide(asks(ALICE, List.of(1L, 3L, 99L), line(FLOOR, 3)))))
                .containsExactly("attendeeIds[1]", "attendeeIds[2]");
    }

    @Test
    void whereNamesAreNotAskedNobodyIsNamed() {
        var anonymous = allot(
                aShow(Seating.GENERAL, 9),
                Rules.stocked(List.of(aTier(FLOOR, 38_000, 9)), List.of(), List.of(), List.of()));

        assertThat(badFields(anonymous.decide(asks(ALICE, List.of(1L), line(FLOOR, 1)))))
                .containsExactly("attendeeIds");
        assertThat(accepted(anonymous.decide(asks(ALICE, List.of(), line(FLOOR, 1))))
                        .tickets())
                .extracting(Ticket::attendee)
                .containsOnlyNulls();
    }

    /** With real names, nine places on the floor and one on the balcony. */
    private static Allotment show(DocumentHash... live) {
        var known = Stream.of(LI_LEI, HAN_MEIMEI, LI_LEI_OF_BOB, LIN_TAO)
                .collect(toMap(attendee -> new Chosen(attendee.buyerId(), attendee.id()), Function.identity()));
        return allot(
                aShow(Seating.GENERAL, true, 20, null, EventStatus.PUBLISHED),
                new Stocked(
                        List.of(aTier(FLOOR, 38_000, 9), aTier(BALCONY, 18_000, 1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        known,
                        Set.of(live)));
    }

    private static Attendee attendee(long id, long buyer, String name, String document) {
        var hash = new DocumentHash(document.repeat(64));
        return new Attendee(id, buyer, name, DocumentType.RESIDENT_ID, "1****************8", hash);
    }

    private static Reservation asks(long buyer, List<Long> attendees, Reservation.Line... lines) {
        return Rules.request(buyer, Arrays.asList(lines), List.of(), attendees, null);
    }

    private static Decision.Accepted accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }

    private static RuntimeException refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason();
    }

    private static List<String> badFields(Decision decision) {
        assertThat(refusal(decision)).isInstanceOf(InvalidInput.class);
        return ((InvalidInput) refusal(decision))
                .findings().stream().map(Finding::field).toList();
    }
}
