package org.fengyun.ticketing.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.client.AttendeeApi;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With every statement and every body in the log, as somebody would set it to find a fault. */
@ExtendWith(OutputCaptureExtension.class)
class NoNumberInTheLogTest extends TicketingTest {
    private static final List<String> TALKATIVE = List.of(
            "org.springframework.web.servlet.mvc.method.annotation",
            "org.springframework.transaction",
            "org.fengyun.ticketing.attendee",
            "org.fengyun.ticketing.idempotency");

    @Autowired
    World world;

    @Autowired
    Attendees attendees;

    @Autowired
    LoggingSystem logging;

    Id buyer;
    String number;

    @BeforeEach
    void logAll() {
        buyer = world.aBuyer();
        number = ResidentNumbers.next();
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.TRACE));
    }

    @AfterEach
    void logAsBefore() {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void whatIsAddedReadAndForgotten(CapturedOutput log) {
        var key = World.newKey();
        var attendee = add(key, "张伟", number).as(AttendeeApi.Attendee.class);
        add(key, "张伟", number).as(AttendeeApi.Attendee.class);
        add(World.newKey(), "张伟", number).as(AttendeeApi.Attendee.class);
        api.get(path());
        attendees.of(List.of(new Chosen(buyer.value(), attendee.id().value())));
        api.delete(path() + "/" + attendee.id());

        assertThat(log.getAll())
                .contains("insert into attendee", "AttendeeDraft[RESIDENT_ID]")
                .doesNotContain(number);
    }

    @Test
    void whatIsRefused(CapturedOutput log) {
        var key = World.newKey();
        add(key, "张伟", number).as(AttendeeApi.Attendee.class);

        add(key, "张薇", number).isProblem(422, "key-reused");
        add(World.newKey(), "张薇", number).isProblem(409, "attendee-exists");
        add(World.newKey(), number, number).isProblem(400, "bad-request");
        add(World.newKey(), "张伟", "9" + number).isProblem(400, "bad-request");
        send("{\"name\":\"张伟\",\"documentType\":\"RESIDENT_ID\",\"document\":[\"%s\"]}".formatted(number));
        send("{\"name\":\"张伟\",\"documentType\":\"RESIDENT_ID\",\"document\":\"%s".formatted(number));
        buyer = new Id(1);
        add(World.newKey(), "张伟", number).isProblem(404, "not-found");

        assertThat(log.getAll()).contains("AttendeeDraft[RESIDENT_ID]").doesNotContain(number);
    }

    /** A number in the place of an enum's word: what cannot be read is quoted by those who read it, where all is logged. */
    @Test
    void whatIsInTheWrongField(CapturedOutput log) {
        logAsBefore();

        var answer = send("{\"name\":\"张伟\",\"documentType\":\"%s\",\"document\":\"E12345678\"}".formatted(number));

        assertThat(answer.body()).doesNotContain(number);
        assertThat(log.getAll()).doesNotContain(number);
    }

    private Answer add(String key, String name, String document) {
        return api.create(path(), key, new AttendeeDraft(name, DocumentType.RESIDENT_ID, document));
    }

    private Answer send(String body) {
        return api.create(path(), World.newKey(), body).isProblem(400, "bad-request");
    }

    private String path() {
        return "/internal/buyers/%s/attendees".formatted(buyer);
    }
}
