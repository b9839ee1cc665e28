package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.CheckInApi.Undo;
import org.fengyun.ticketing.client.CheckInApi.Undone;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.TicketApi.Ticket;
import org.junit.jupiter.api.Test;

class UndoHttpTest extends GateTest {
    @Test
    void anAdmissionIsTakenBackAndTheTicketAdmitsAgain() {
        var ticket = aTicket();
        var admittedAt =
                Objects.requireNonNull(scan("scan-1", "东门", code(ticket)).at());

        var undone = undo(ticket, "key-1").as(Undone.class);

        assertThat(undone).isEqualTo(new Undone(ticket, "scan-1", "东门", admittedAt, "林主管", "错扫", undone.undoneAt()));
        assertThat(status(ticket)).isEqualTo(TicketStatus.VALID);
        assertThat(scan("scan-2", "西门", code(ticket)).result()).isEqualTo(Result.ADMITTED);
        assertThat(status(ticket)).isEqualTo(TicketStatus.USED);
    }

    @Test
    void aScanThatWasUndoneAndComesAgainAdmitsNobody() {
        var ticket = aTicket();
        var code = code(ticket);
        var admitted = scan("scan-1", "东门", code);
        undo(ticket, "key-1");

        assertThat(scan("scan-1", "东门", code))
                .isEqualTo(new CheckIn(Result.UNDONE, ticket, "看台", null, null, "东门", admitted.at(), null));
        assertThat(status(ticket)).isEqualTo(TicketStatus.VALID);
        scan("scan-2", "西门", code);
        assertThat(scan("scan-1", "东门", code).result()).isEqualTo(Result.UNDONE);
    }

    @Test
    void theSameUndoAgainHasTheSameAnswerAndNoEffect() {
        var ticket = aTicket();
        scan("scan-1", "东门", code(ticket));
        var undone = undo(ticket, "key-1").as(Undone.class);
        scan("scan-2", "东门", code(ticket));

        assertThat(undo(ticket, "key-1").as(Undone.class)).isEqualTo(undone);
        assertThat(status(ticket)).isEqualTo(TicketStatus.USED);
    }

    @Test
    void theSameKeyForAnotherUndoIsRefused() {
        var ticket = aTicket();
        var other = aTicket();
        scan("scan-1", "东门", code(ticket));
        scan("scan-2", "东门", code(other));
        undo(ticket, "key-1");

        undo(other, "key-1").isProblem(422, "key-reused");
        undo(ticket, "key-1", new Undo("林主管", "另一个理由")).isProblem(422, "key-reused");
        assertThat(status(other)).isEqualTo(TicketStatus.USED);
    }

    @Test
    void aTicketThatIsNotUsedHasNothingToUndo() {
        var ticket = aTicket();

        undo(ticket, "key-1").isProblem(409, "not-admitted");
        scan("scan-1", "东门", code(ticket));
        undo(ticket, "key-2").as(Undone.class);
        undo(ticket, "key-3").isProblem(409, "not-admitted");
    }

    @Test
    void afterTheShowWasCalledOffAnAdmissionStands() {
        var ticket = aTicket();
        scan("scan-1", "东门", code(ticket));
        cancelShow();

        undo(ticket, "key-1").isProblem(409, "show-cancelled");
        assertThat(status(ticket)).isEqualTo(TicketStatus.USED);
    }

    @Test
    void anUndoThatWasRefusedMayComeAgainUnderItsKey() {
        var ticket = aTicket();
        undo(ticket, "key-1").isProblem(409, "not-admitted");
        scan("scan-1", "东门", code(ticket));

        assertThat(undo(ticket, "key-1").as(Undone.class).scanId()).isEqualTo("scan-1");
    }

    @Test
    void aTicketThatIsNotOfTheShowIsNotThere() {
        var ticket = aTicket();
        scan("scan-1", "东门", code(ticket));

        undo(new Id(1), "key-1").isProblem(404, "not-found");
        var stranger = new OnSale(world.anOrganizer(), show.eventId(), show.show());
        api.create(path(stranger, "check-ins/%s/undo".formatted(ticket)), World.newKey(), new Undo("林", "错扫"))
                .isProblem(404, "not-found");
        assertThat(status(ticket)).isEqualTo(TicketStatus.USED);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var ticket = aTicket();

        assertThat(undo(ticket, "key-1", new Undo(" ", "r".repeat(201))).badFields())
                .containsExactly("by", "reason");
        assertThat(api.post(path(show, "check-ins/%s/undo".formatted(ticket)), new Undo("林", "错扫"))
                        .badFields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void ofTwentySupervisorsAtOnceOneUndoes() throws Exception {
        var ticket = aTicket();
        scan("scan-1", "东门", code(ticket));

        var answers = atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Answer>) () -> undo(ticket, "key-" + i))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        assertThat(status(ticket)).isEqualTo(TicketStatus.VALID);
    }

    @Test
    void undoneAndScannedAtOnceTheTicketIsInOrAdmitsTheNext() throws Exception {
        var ticket = aTicket();
        var code = code(ticket);
        scan("scan-0", "东门", code);

        for (int round = 1; round <= 10; round++) {
            var next = new Scan("scan-" + round, "西门", code);
            var key = "key-" + round;
            var answers = atOnce(List.<Callable<Answer>>of(() -> undo(ticket, key), () -> send(show, next)));

            assertThat(answers.getFirst().status()).isEqualTo(201);
            var scanned = answers.getLast().as(CheckIn.class).result();
            assertThat(scanned).isIn(Result.ADMITTED, Result.ALREADY_USED);
            assertThat(status(ticket)).isEqualTo(scanned == Result.ADMITTED ? TicketStatus.USED : TicketStatus.VALID);
            scan("again-" + round, "东门", code);
        }
    }

    private TicketStatus status(Id ticket) {
        return api.get("/internal/buyers/%s/tickets/%s".formatted(buyer, ticket))
                .as(Ticket.class)
                .status();
    }
}
