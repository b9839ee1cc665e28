package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.GateCount;
import org.fengyun.ticketing.client.CheckInApi.History;
import org.fengyun.ticketing.client.CheckInApi.RecordedScan;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Summary;
import org.fengyun.ticketing.client.CheckInApi.Undone;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.Test;

class RecordsHttpTest extends GateTest {
    @Test
    void theOrganizerSeesHowManyAreInAndWhere() {
        scan("scan-1", "东门", code(aTicket()));
        clock.advance(Duration.ofMinutes(6));
        scan("scan-2", "东门", code(aTicket()));
        scan("scan-3", "西门", code(aTicket()));
        aTicket();
        upload(shown("scan-4", "HELLO", clock.instant()));

        assertThat(summary().gates()).containsExactly(new GateCount("东门", 2), new GateCount("西门", 1));
        assertThat(summary()).isEqualTo(new Summary(1, 3, 2, 1, summary().gates()));
    }

    @Test
    void whoWasUndoneIsNotIn() {
        var ticket = aTicket();
        scan("scan-1", "东门", code(ticket));
        undo(ticket, "key-1");

        assertThat(summary()).isEqualTo(new Summary(1, 0, 0, 0, summary().gates()));
        assertThat(summary().gates()).isEmpty();
    }

    @Test
    void whatTheGatesDidWithATicketIsKept() {
        var ticket = aTicket();
        var code = code(ticket);
        scan("scan-1", "东门", code);
        scan("scan-2", "西门", code);
        scan("scan-2", "西门", code);
        var undone = undo(ticket, "key-1").as(Undone.class);
        var at = clock.instant();
        upload(listed("scan-3", ticket, at));

        var history = history(ticket);

        assertThat(history.scans())
                .extracting(RecordedScan::scanId, RecordedScan::gate, RecordedScan::result)
                .containsExactly(
                        tuple("scan-3", "西门", Result.ADMITTED),
                        tuple("scan-2", "西门", Result.ALREADY_USED),
                        tuple("scan-1", "东门", Result.ADMITTED));
        assertThat(history.scans().getFirst())
                .satisfies(offline -> assertThat(offline.device()).isEqualTo("scanner-1"))
                .satisfies(offline -> assertThat(offline.scannedAt()).isEqualTo(at));
        assertThat(history.undone()).containsExactly(undone);
    }

    @Test
    void aTicketThatNobodyScannedHasNoHistory() {
        var ticket = aTicket();

        assertThat(history(ticket).scans()).isEmpty();
        assertThat(history(ticket).undone()).isEmpty();
    }

    @Test
    void anotherOrganizersGatesAreNotThere() {
        var ticket = aTicket();
        var stranger = new OnSale(world.anOrganizer(), show.eventId(), show.show());

        api.get(path(stranger, "check-ins/summary")).isProblem(404, "not-found");
        api.get(path(stranger, "check-ins/" + ticket)).isProblem(404, "not-found");
        api.get(path(show, "check-ins/1")).isProblem(404, "not-found");
    }

    private History history(Id ticket) {
        return api.get(path(show, "check-ins/" + ticket)).as(History.class);
    }
}
