package org.fengyun.ticketing.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengyun.ticketing.Money;
import org.fengyun.ticketing.Polling;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.client.RefundStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RequestIdInTheLogTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    Money money;

    @Test
    void aTaskSpeaksOfTheRequestThatCausedIt(CapturedOutput log) throws InterruptedException {
        var show = world.aShowInAMonth(10, 4, 28_000, new RefundStep(1, 100));
        var buyer = world.aBuyer();
        var order = world.aPaidOrder(buyer, show, 1);

        var id = money.giveBack(buyer, order).header("X-Request-Id");
        money.await(buyer, order, RefundStatus.SUCCEEDED);

        Polling.until("both have spoken", () -> lines(log, id).size() == 3);
        assertThat(lines(log, id))
                .anyMatch(line -> line.contains("of 28000 fen for order " + order.id()))
                .anyMatch(line -> line.contains("from REQUESTED to PROCESSING"))
                .anyMatch(line -> line.contains("from PROCESSING to SUCCEEDED"));
    }

    @Test
    void whatATaskCausesIsOfTheSameRequest(CapturedOutput log) throws InterruptedException {
        var show = world.aShowInAMonth(10, 4, 28_000);
        world.aPaidOrder(world.aBuyer(), show, 1);

        var path = "/internal/organizers/%s/shows/%s/cancel".formatted(show.organizerId(), show.showId());
        var id = api.post(path, Map.of("refundAdmitted", true)).header("X-Request-Id");
        money.awaitRefunded(show);

        Polling.until("all have spoken", () -> lines(log, id).size() == 4);
        assertThat(lines(log, id))
                .anyMatch(line -> line.contains("everything is on its way back"))
                .anyMatch(line -> line.contains("from PROCESSING to SUCCEEDED"));
    }

    @Test
    void aThreadThatWorksForNobodyAnyMoreSaysSo() {
        RequestId.set("of-the-task-before");
        RequestId.set(null);

        assertThat(RequestId.current()).isNull();
    }

    @Test
    void noSecretAndNoDocumentIsInTheLog(CapturedOutput log) {
        var buyer = world.aBuyer();
        var number = ResidentNumbers.next();
        var mistyped = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        var draft = new AttendeeDraft("张伟", DocumentType.RESIDENT_ID, mistyped);
        api.create("/internal/buyers/%s/attendees".formatted(buyer), World.newKey(), draft)
                .badFields();
        world.anAttendee(buyer, number);
        var show = world.aRealNameShowOnSale(10, 4, 100);
        world.order(buyer, show, 1).badFields();

        assertThat(log.getAll()).doesNotContain(mistyped, number, SERVICE_TOKEN);
    }

    private static List<String> lines(CapturedOutput log, String id) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("[" + id + "]"))
                .toList();
    }
}
