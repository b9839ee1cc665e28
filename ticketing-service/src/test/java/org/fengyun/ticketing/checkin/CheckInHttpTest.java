package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.CheckInApi.TicketKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.fengyun.ticketing.code.TicketCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckInHttpTest extends TicketingTest {
    private static final CheckIn INVALID = new CheckIn(Result.CODE_INVALID, null, null, null, null, null);

    /** Longer than a code is shown and than it is taken after that. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @Autowired
    World world;

    @Autowired
    TicketCodes codes;

    OnSale show;
    Id buyer;

    /** Its tickets are valid as soon as they are ordered. */
    @BeforeEach
    void aShow() {
        show = world.aShowOnSale(10, 10, 0);
        buyer = world.aBuyer();
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
    void aTicketAdmitsOnce() {
        var ticket = aTicket();
        var code = code(ticket);

        var admitted = scan("scan-1", "东门", code);

        assertThat(admitted).isEqualTo(new CheckIn(Result.ADMITTED, ticket, "看台", null, "东门", admitted.at()));
        assertThat(admitted.at()).isNotNull();
        assertThat(scan("scan-2", "西门", code))
                .isEqualTo(new CheckIn(Result.ALREADY_USED, ticket, "看台", null, "东门", admitted.at()));
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
    void aCodeThatIsNotOursIsInvalid() {
        var code = code(aTicket());
        var forged = code.substring(0, 50) + (code.charAt(50) == 'A' ? 'B' : 'A') + code.substring(51);

        assertThat(scan("scan-1", "东门", "HELLO")).isEqualTo(INVALID);
        assertThat(scan("scan-2", "东门", forged)).isEqualTo(INVALID);
        assertThat(scan("scan-3", "东门", code).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aScreenshotGoesStale() {
        var ticket = aTicket();
        var code = code(ticket);
        clock.advance(A_WHILE);

        assertThat(scan("scan-1", "东门", code).result()).isEqualTo(Result.CODE_STALE);
        assertThat(scan("scan-1", "东门", code(ticket)).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aTicketForAnotherShowIsSentThere() {
        var code = code(aTicket());
        var other = world.aShowOnSale(10, 10, 0);

        assertThat(scan(other, "scan-1", code).result()).isEqualTo(Result.WRONG_SHOW);
        clock.advance(A_WHILE);
        assertThat(scan(other, "scan-2", code).result()).isEqualTo(Result.WRONG_SHOW);
    }

    @Test
    void aTicketThatIsNotPaidForAdmitsNobody() {
        show = world.aShowOnSale(10, 10, 100);
        var ticket = world.anOrder(buyer, show, 1).tickets().getFirst().id();
        var code = codes.sign(show.showId().value(), ticket.value()).code();

        assertThat(scan("scan-1", "东门", code))
                .isEqualTo(new CheckIn(Result.TICKET_NOT_VALID, null, null, null, null, null));
    }

    @Test
    void aCodeForATicketThatIsNotThereAdmitsNobody() {
        var code = codes.sign(show.showId().value(), 1).code();

        assertThat(scan("scan-1", "东门", code).result()).isEqualTo(Result.TICKET_NOT_VALID);
    }

    @Test
    void anotherOrganizersShowIsNotThere() {
        var scan = new Scan("scan-1", "东门", code(aTicket()));

        api.post(path(new OnSale(world.anOrganizer(), show.eventId(), show.show())), scan)
                .isProblem(404, "not-found");
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
    void aScanIdCountsInItsShowAlone() {
        scan("scan-1", "东门", code(aTicket()));
        show = world.aShowOnSale(10, 10, 0);

        assertThat(scan("scan-1", "东门", code(aTicket())).result()).isEqualTo(Result.ADMITTED);
    }

    @Test
    void ofTwentyGatesAtOnceOneAdmits() throws Exception {
        var code = code(aTicket());

        var answers = atOnce(IntStream.range(0, 20)
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

        var answers = atOnce(IntStream.range(0, 20).mapToObj(_ -> scan).toList());

        assertThat(answers.stream().map(answer -> answer.as(CheckIn.class)).distinct())
                .singleElement()
                .satisfies(answer -> assertThat(answer.result()).isEqualTo(Result.ADMITTED));
    }

    @Test
    void aScanIdThatComesForTwoTicketsAtOnceAdmitsOneOfThem() throws Exception {
        var scans = List.of(new Scan("scan-1", "东门", code(aTicket())), new Scan("scan-1", "东门", code(aTicket())));

        var answers = atOnce(scans);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(send(show, new Scan("", " ", "c".repeat(1_001))).badFields())
                .containsExactly("scanId", "gate", "code");
        assertThat(send(show, new Scan("扫描", "东门", "code")).badFields()).containsExactly("scanId");
        assertThat(api.post(path(show), "{}").badFields()).containsExactly("scanId", "gate", "code");
    }

    @Test
    void theKeysForGatesThatAreOfflineAreGiven() {
        var keys = api.get("/internal/organizers/%s/ticket-keys".formatted(show.organizerId()))
                .as(TicketKey[].class);

        assertThat(keys).hasSize(1);
        assertThat(keys[0].id()).matches("[0-9a-f]{8}");
        api.get("/internal/organizers/1/ticket-keys").isProblem(404, "not-found");
    }

    private List<Answer> atOnce(List<Scan> scans) throws Exception {
        var calls = scans.stream()
                .map(scan -> (Callable<Answer>) () -> send(show, scan))
                .toList();
        var answers = new ArrayList<Answer>();
        try (var gates = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : gates.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Id aTicket() {
        return world.anOrder(buyer, show, 1).tickets().stream()
                .map(OrderTicket::id)
                .findFirst()
                .orElseThrow();
    }

    private String code(Id ticket) {
        return api.get("/internal/buyers/%s/tickets/%s/code".formatted(buyer, ticket))
                .as(Code.class)
                .code();
    }

    private CheckIn scan(String scanId, String gate, String code) {
        return send(show, new Scan(scanId, gate, code)).as(CheckIn.class);
    }

    private CheckIn scan(OnSale at, String scanId, String code) {
        return send(at, new Scan(scanId, "东门", code)).as(CheckIn.class);
    }

    private Answer send(OnSale at, Scan scan) {
        return api.post(path(at), scan);
    }

    private static String path(OnSale at) {
        return "/internal/organizers/%s/shows/%s/check-ins".formatted(at.organizerId(), at.showId());
    }
}
