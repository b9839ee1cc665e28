package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.RightShow;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.CheckInApi.TicketKey;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.junit.jupiter.api.Test;

class CheckInHttpTest extends GateTest {
    @Test
    void aTicketAdmitsOnce() {
        var ticket = aTicket();
        var code = code(ticket);

        var admitted = scan("scan-1", "东门", code);

        assertThat(admitted)
                .isEqualTo(new CheckIn(Result.ADMITTED, ticket, "看台", null, null, "东门", admitted.at(), null));
        assertThat(admitted.at()).isNotNull();
        assertThat(scan("scan-2", "西门", code))
                .isEqualTo(new CheckIn(Result.ALREADY_USED, ticket, "看台", null, null, "东门", admitted.at(), null));
    }

    @Test
    void theGateHearsWhereTheHolderSits() {
        show = world.aSeatedShowOnSale(1, 4, 0);

        var seat = scan("scan-1", "东门", code(aTicket())).seat();

        assertThat(seat).isNotNull();
        assertThat(seat).extracting(SeatPlace::zone, SeatPlace::row).containsExactly("一层", "1排");
    }

    @Test
    void theGateHearsWhomTheTicketNames() {
        var ticket = aTicket();
        nameAttendee(ticket);
        var code = code(ticket);

        assertThat(scan("scan-1", "东门", code).attendee()).isEqualTo(ATTENDEE);
        assertThat(scan("scan-1", "东门", code).attendee()).isEqualTo(ATTENDEE);
        assertThat(scan("scan-2", "西门", code).attendee()).isEqualTo(ATTENDEE);
    }

    @Test
    void theSameScanHasTheSameAnswerAlsoWhenTheCodeHasGoneStale() {
        var code = code(aTicket());
        var admitted = scan("scan-1", "东门", code);

        assertThat(scan("scan-1", "东门", code)).isEqualTo(admitted);
        clock.advance(A_WHILE);
        assertThat(scan("scan-1", "东门", code)).isEqualTo(admitted);
    }

    @Test
    void aScanThatWasRefusedAdmitsNobodyWhenItComesAgain() {
        doorsOpen(clock.instant().plus(Duration.ofMinutes(1)));
        var ticket = aTicket();
        var refused = scan("scan-1", "东门", code(ticket));
        clock.advance(Duration.ofMinutes(2));

        assertThat(refused.result()).isEqualTo(Result.TOO_EARLY);
        assertThat(scan("scan-1", "东门", code(ticket))).isEqualTo(refused);
        assertThat(summary().used()).isZero();
    }

    @Test
    void aCodeThatIsNotOursIsInvalid() {
        var code = code(aTicket());
        var forged = code.substring(0, 50) + (code.charAt(50) == 'A' ? 'B' : 'A') + code.substring(51);

        assertThat(scan("scan-1", "东门", "HELLO")).isEqualTo(bare(Result.CODE_INVALID));
        assertThat(scan("scan-2", "东门", forged)).isEqualTo(bare(Result.CODE_INVALID));
        assertThat(scan("scan-3", "东门", code).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aScreenshotGoesStale() {
        var ticket = aTicket();
        var code = code(ticket);
        clock.advance(A_WHILE);

        assertThat(scan("scan-1", "东门", code)).isEqualTo(bare(Result.CODE_STALE));
        assertThat(scan("scan-2", "东门", code(ticket)).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aScreenshotOfAUsedTicketHearsThatItIsUsed() {
        var code = code(aTicket());
        scan("scan-1", "东门", code);
        clock.advance(A_WHILE);

        assertThat(scan("scan-2", "东门", code).result()).isEqualTo(Result.ALREADY_USED);
    }

    @Test
    void aTicketForAnotherShowHearsWhichAndWhen() {
        var ticket = code(aTicket());
        var right = new RightShow(show.showId(), "长夜将明", show.show().startsAt());
        var other = world.aShowOnSale(show.organizerId(), 10, 10, 0);
        var wrong = new CheckIn(Result.WRONG_SHOW, null, null, null, null, null, null, right);

        assertThat(scan(other, "scan-1", ticket)).isEqualTo(wrong);
        clock.advance(A_WHILE);
        assertThat(scan(other, "scan-2", ticket)).isEqualTo(wrong);
        assertThat(scan(other, "scan-1", ticket)).isEqualTo(wrong);
    }

    @Test
    void anotherOrganizersShowIsNotNamed() {
        var code = code(aTicket());
        var other = world.aShowOnSale(10, 10, 0);

        assertThat(scan(other, "scan-1", code)).isEqualTo(bare(Result.WRONG_SHOW));
    }

    @Test
    void whoeverComesBeforeTheDoorsOpenHearsWhenTheyDo() {
        var opens = clock.instant().plus(Duration.ofMinutes(1));
        doorsOpen(opens);
        var ticket = aTicket();

        assertThat(scan("scan-1", "东门", code(ticket)))
                .isEqualTo(new CheckIn(Result.TOO_EARLY, ticket, "看台", null, null, null, opens, null));
        clock.advance(Duration.ofMinutes(1));
        assertThat(scan("scan-2", "东门", code(ticket)).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aRefundedTicketIsRefundedAndNotOnlyInvalid() {
        var ticket = aTicket();
        var code = code(ticket);
        var at = refund(ticket);
        clock.advance(A_WHILE);

        assertThat(scan("scan-1", "东门", code))
                .isEqualTo(new CheckIn(Result.REFUNDED, ticket, "看台", null, null, null, at, null));
    }

    @Test
    void theOldCodeOfATicketThatWasTransferredOpensNoGate() {
        var ticket = aTicket();
        var code = code(ticket);
        passOn(ticket);

        assertThat(scan("scan-1", "东门", code)).isEqualTo(bare(Result.TICKET_NOT_VALID));
    }

    @Test
    void aCancelledShowAdmitsNobody() {
        var code = code(aTicket());
        cancelShow();

        assertThat(scan("scan-1", "东门", code)).isEqualTo(bare(Result.SHOW_CANCELLED));
    }

    @Test
    void aTicketThatIsNotPaidForAdmitsNobody() {
        show = world.aShowOnSale(10, 10, 100);
        var ticket = world.anOrder(buyer, show, 1).tickets().getFirst().id();
        var code = codes.sign(show.showId().value(), ticket.value()).code();

        assertThat(scan("scan-1", "东门", code)).isEqualTo(bare(Result.TICKET_NOT_VALID));
    }

    @Test
    void aCodeForATicketThatIsNotThereAdmitsNobody() {
        var code = codes.sign(show.showId().value(), 1).code();

        assertThat(scan("scan-1", "东门", code).result()).isEqualTo(Result.TICKET_NOT_VALID);
    }

    @Test
    void anotherOrganizersShowIsNotThere() {
        var scan = new Scan("scan-1", "东门", code(aTicket()));

        send(new OnSale(world.anOrganizer(), show.eventId(), show.show()), scan).isProblem(404, "not-found");
        assertThat(scan("scan-1", "东门", scan.code()).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aScanIdIsForOneTicket() {
        var first = code(aTicket());
        var second = code(aTicket());
        scan("scan-1", "东门", first);

        send(show, new Scan("scan-1", "东门", second)).isProblem(422, "scan-id-reused");

        assertThat(scan("scan-2", "东门", second).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aScanIdIsNotLentToATicketThatIsUsed() {
        var first = code(aTicket());
        var second = code(aTicket());
        scan("scan-1", "东门", first);
        scan("scan-2", "东门", second);

        send(show, new Scan("scan-1", "东门", second)).isProblem(422, "scan-id-reused");
    }

    @Test
    void aScanIdOfAForgedCodeIsNotForATicket() {
        var code = code(aTicket());
        scan("scan-1", "东门", "HELLO");

        send(show, new Scan("scan-1", "东门", code)).isProblem(422, "scan-id-reused");
        assertThat(scan("scan-1", "东门", "HELLO").result()).isEqualTo(Result.CODE_INVALID);
    }

    @Test
    void aScanIdCountsInItsShowAlone() {
        scan("scan-1", "东门", code(aTicket()));
        show = world.aShowOnSale(10, 10, 0);

        assertThat(scan("scan-1", "东门", code(aTicket())).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void ofTwentyGatesAtOnceOneAdmits() throws Exception {
        var code = code(aTicket());

        var answers = scansAtOnce(IntStream.range(0, 20)
                .mapToObj(i -> new Scan("scan-" + i, "门" + i, code))
                .toList());

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        var results = answers.stream().map(answer -> answer.as(CheckIn.class)).toList();
        assertThat(results)
                .filteredOn(answer -> answer.result() == Result.ADMITTED)
                .hasSize(1);
        assertThat(results)
                .filteredOn(answer -> answer.result() == Result.ALREADY_USED)
                .hasSize(19);
        assertThat(results)
                .extracting(CheckIn::gate)
                .containsOnly(results.getFirst().gate());
    }

    @Test
    void twentyCopiesOfAScanAtOnceHaveTheSameAnswer() throws Exception {
        var scan = new Scan("scan-1", "东门", code(aTicket()));

        var answers = scansAtOnce(IntStream.range(0, 20).mapToObj(_ -> scan).toList());

        assertThat(answers.stream().map(answer -> answer.as(CheckIn.class)).distinct())
                .singleElement()
                .satisfies(answer -> assertThat(answer.result()).isEqualTo(Result.ADMITTED));
    }

    @Test
    void aScanIdThatComesForTwoTicketsAtOnceAdmitsOneOfThem() throws Exception {
        var scans = List.of(new Scan("scan-1", "东门", code(aTicket())), new Scan("scan-1", "东门", code(aTicket())));

        var answers = scansAtOnce(scans);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(summary().used()).isOne();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(send(show, new Scan("", " ", "c".repeat(1_001))).badFields())
                .containsExactly("scanId", "gate", "code");
        assertThat(send(show, new Scan("扫描", "东门", "code")).badFields()).containsExactly("scanId");
        assertThat(api.post(path(show, "check-ins"), "{}").badFields()).containsExactly("scanId", "gate", "code");
    }

    @Test
    void theKeysForGatesThatAreOfflineAreGiven() {
        var keys = api.get("/internal/organizers/%s/ticket-keys".formatted(show.organizerId()))
                .as(TicketKey[].class);

        assertThat(keys).hasSize(1);
        assertThat(keys[0].id()).matches("[0-9a-f]{8}");
        api.get("/internal/organizers/1/ticket-keys").isProblem(404, "not-found");
    }

    private List<Answer> scansAtOnce(List<Scan> scans) throws Exception {
        return atOnce(scans.stream()
                .map(scan -> (Callable<Answer>) () -> send(show, scan))
                .toList());
    }
}
