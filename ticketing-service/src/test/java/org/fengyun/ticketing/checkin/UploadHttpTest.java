package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.Conflict;
import org.fengyun.ticketing.client.OfflineGateApi.OfflineScan;
import org.fengyun.ticketing.client.OfflineGateApi.Upload;
import org.fengyun.ticketing.client.OfflineGateApi.Uploaded;
import org.fengyun.ticketing.client.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class UploadHttpTest extends GateTest {
    @BeforeEach
    void doorsAreOpen() {
        doorsOpen(clock.instant());
    }

    @Test
    void whoWasLetInOfflineIsIn() {
        var ticket = aTicket();
        var at = clock.instant();
        clock.advance(A_WHILE);
        var code = code(ticket);

        assertThat(upload(listed("scan-1", ticket, at)))
                .containsExactly(new CheckIn(Result.ADMITTED, ticket, "看台", null, null, "西门", at, null));
        assertThat(scan("scan-2", "东门", code).result()).isEqualTo(Result.ALREADY_USED);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aScanIsAnsweredInTheOrderOfTheUpload() {
        var first = aTicket();
        var second = aTicket();
        var now = clock.instant();

        var answers = send(
                        "scanner-1",
                        listed("b", second, now),
                        listed("a", first, now.minusSeconds(9)),
                        shown("c", "HELLO", now))
                .as(Uploaded.class)
                .scans();

        assertThat(answers).extracting(answer -> answer.scanId()).containsExactly("b", "a", "c");
        assertThat(answers)
                .extracting(answer -> answer.checkIn().result())
                .containsExactly(Result.ADMITTED, Result.ADMITTED, Result.CODE_INVALID);
    }

    @Test
    void anUploadThatComesAgainHasTheSameAnswersAndNoOtherEffect() {
        var scans = new OfflineScan[] {
            listed("scan-1", aTicket(), clock.instant()), shown("scan-2", "HELLO", clock.instant())
        };
        var answers = upload(scans);

        assertThat(upload(scans)).isEqualTo(answers);
        assertThat(upload(scans[1], scans[0], scans[1]))
                .containsExactly(answers.get(1), answers.get(0), answers.get(1));
        assertThat(summary().used()).isOne();
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void twoScannersThatLetTheSameTicketInAreAConflictThatNamesBoth() {
        var ticket = aTicket();
        var early = clock.instant().minusSeconds(60);
        var late = clock.instant();
        upload(new OfflineScan("west", ticket, null, "西门", late));

        var answer = send("scanner-2", new OfflineScan("east", ticket, null, "东门", early))
                .as(Uploaded.class)
                .scans()
                .getFirst()
                .checkIn();

        assertThat(answer).isEqualTo(new CheckIn(Result.ALREADY_USED, ticket, "看台", null, null, "西门", late, null));
        var conflict = conflicts().getFirst();
        assertThat(conflict)
                .isEqualTo(new Conflict(
                        conflict.id(),
                        Result.ALREADY_USED,
                        "east",
                        "scanner-2",
                        "东门",
                        early,
                        conflict.uploadedAt(),
                        ticket,
                        "看台",
                        null,
                        null,
                        "西门",
                        late));
    }

    @Test
    void whicheverIsUploadedFirstTheSameTwoScansAreInConflict() {
        var at = clock.instant().minusSeconds(9);
        var there = aTicket();
        var back = aTicket();
        var there1 = new OfflineScan("t1", there, null, "东门", at);
        var there2 = new OfflineScan("t2", there, null, "西门", at.plusSeconds(1));
        var back1 = new OfflineScan("b1", back, null, "东门", at);
        var back2 = new OfflineScan("b2", back, null, "西门", at.plusSeconds(1));

        upload(there1);
        upload(there2);
        upload(back2);
        upload(back1);

        assertThat(conflicts())
                .extracting(conflict -> List.of(
                        sorted(conflict.gate(), String.valueOf(conflict.otherGate())),
                        sorted(conflict.scannedAt().toString(), String.valueOf(conflict.otherAt()))))
                .hasSize(2)
                .allMatch(both -> both.equals(List.of(
                        sorted("东门", "西门"),
                        sorted(at.toString(), at.plusSeconds(1).toString()))));
    }

    @Test
    void ofTwoScansOfATicketInOneUploadTheEarlierAdmits() {
        var ticket = aTicket();
        var now = clock.instant();

        var answers = upload(listed("late", ticket, now), listed("early", ticket, now.minusSeconds(5)));

        assertThat(answers).extracting(CheckIn::result).containsExactly(Result.ALREADY_USED, Result.ADMITTED);
    }

    @Test
    void aTicketThatWasRefundedIsAConflictAndNoMoneyMoves() {
        var ticket = aTicket();
        var at = clock.instant();
        var refundedAt = refund(ticket);

        assertThat(result(listed("scan-1", ticket, at))).isEqualTo(Result.REFUNDED);

        assertThat(conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.result()).isEqualTo(Result.REFUNDED);
            assertThat(conflict.ticketId()).isEqualTo(ticket);
            assertThat(conflict.scannedAt()).isEqualTo(at);
            assertThat(conflict.otherAt()).isEqualTo(refundedAt);
        });
        assertThat(summary().used()).isZero();
    }

    @Test
    void aConflictNamesTheAttendee() {
        var ticket = aTicket();
        nameAttendee(ticket);
        upload(listed("scan-1", ticket, clock.instant()));
        upload(listed("scan-2", ticket, clock.instant()));

        assertThat(conflicts()).extracting(Conflict::attendee).containsExactly(ATTENDEE);
    }

    @Test
    void aCodeIsStaleByTheTimeOfItsScanAndNotOfItsUpload() {
        var ticket = aTicket();
        var code = code(ticket);
        var at = clock.instant();
        clock.advance(A_WHILE);

        assertThat(result(shown("late", code, clock.instant()))).isEqualTo(Result.CODE_STALE);
        assertThat(result(shown("in-time", code, at))).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aTicketOfAnotherShowOrOfACancelledOneIsAConflict() {
        var code = code(aTicket());
        var first = show;
        show = world.aShowOnSale(10, 10, 0);
        assertThat(result(shown("scan-1", code, clock.instant()))).isEqualTo(Result.WRONG_SHOW);
        assertThat(conflicts()).extracting(Conflict::ticketId).containsOnlyNulls();

        show = first;
        cancelShow();
        assertThat(result(shown("scan-1", code, clock.instant()))).isEqualTo(Result.SHOW_CANCELLED);
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void aTicketThatIsNotThereIsAConflict() {
        assertThat(result(listed("scan-1", new Id(1), clock.instant()))).isEqualTo(Result.TICKET_NOT_VALID);
        assertThat(conflicts()).hasSize(1);
    }

    @Test
    void whoWasLetInBeforeTheDoorsOpenedIsIn() {
        doorsOpen(clock.instant().plus(Duration.ofMinutes(30)));

        assertThat(result(listed("scan-1", aTicket(), clock.instant()))).isEqualTo(Result.ADMITTED);
    }

    @Test
    void aClockThatIsWrongIsSaidAndTheScanMayComeAgainWithTheRightTime() {
        var ticket = aTicket();
        doorsOpen(clock.instant());

        assertThat(result(listed("scan-1", ticket, Instant.EPOCH))).isEqualTo(Result.CLOCK_WRONG);
        assertThat(result(listed("scan-1", ticket, clock.instant().minus(Duration.ofHours(25)))))
                .isEqualTo(Result.CLOCK_WRONG);
        assertThat(result(listed("scan-1", ticket, clock.instant().plus(Duration.ofHours(8)))))
                .isEqualTo(Result.CLOCK_WRONG);
        assertThat(conflicts()).isEmpty();
        assertThat(result(listed("scan-1", ticket, clock.instant()))).isEqualTo(Result.ADMITTED);
    }

    @Test
    void nobodyIsInBeforeItIsTold() {
        var ahead = clock.instant().plus(Duration.ofMinutes(4));

        var admitted = upload(listed("scan-1", aTicket(), ahead)).getFirst();

        assertThat(admitted.result()).isEqualTo(Result.ADMITTED);
        assertThat(admitted.at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aScanIdThatCameForAnotherTicketIsSaidAndTheOthersAreTaken() {
        var ticket = aTicket();
        upload(listed("scan-1", aTicket(), clock.instant()));

        var answers = upload(listed("scan-1", ticket, clock.instant()), listed("scan-2", ticket, clock.instant()));

        assertThat(answers).extracting(CheckIn::result).containsExactly(Result.SCAN_ID_REUSED, Result.ADMITTED);
    }

    @Test
    void aScanThatWasUndoneAndIsUploadedAgainAdmitsNobody() {
        var ticket = aTicket();
        var scan = listed("scan-1", ticket, clock.instant());
        upload(scan);
        undo(ticket, "key-1");

        assertThat(result(scan)).isEqualTo(Result.UNDONE);
        assertThat(summary().used()).isZero();
    }

    @Test
    void onlineAndOfflineAtOnceOneAdmitsAndEveryOtherScannerIsInConflict() throws Exception {
        var ticket = aTicket();
        var code = code(ticket);
        var at = clock.instant();
        var calls = new ArrayList<Callable<Result>>();
        IntStream.range(0, 10).forEach(i -> {
            calls.add(() -> send(show, new Scan("online-" + i, "东门", code))
                    .as(CheckIn.class)
                    .result());
            calls.add(() -> result(listed("offline-" + i, ticket, at)));
        });
        Collections.shuffle(calls);

        var results = atOnce(calls);

        assertThat(results).filteredOn(Result.ADMITTED::equals).hasSize(1);
        assertThat(results).filteredOn(Result.ALREADY_USED::equals).hasSize(19);
        assertThat(summary().used()).isOne();
        assertThat(conflicts()).hasSizeBetween(9, 10);
    }

    @Test
    void oneUploadFromTwentyThreadsAtOnceAdmitsEachOnce() throws Exception {
        var at = clock.instant();
        var scans = IntStream.range(0, 5)
                .mapToObj(i -> listed("scan-" + i, aTicket(), at))
                .toArray(OfflineScan[]::new);

        var answers = atOnce(IntStream.range(0, 20)
                .mapToObj(_ -> (Callable<List<CheckIn>>) () -> upload(scans))
                .toList());

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst()).allMatch(answer -> answer.result() == Result.ADMITTED);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void conflictsComeInPagesTheNewestFirst() {
        var at = clock.instant();
        upload(IntStream.range(0, 25)
                .mapToObj(i -> shown("scan-" + i, "HELLO", at.plusMillis(i)))
                .toArray(OfflineScan[]::new));

        var first = conflicts("");
        var second = conflicts("?cursor=" + first.next());

        assertThat(first.items()).hasSize(20);
        assertThat(first.items().getFirst().scanId()).isEqualTo("scan-24");
        assertThat(second.items())
                .extracting(Conflict::scanId)
                .containsExactly("scan-4", "scan-3", "scan-2", "scan-1", "scan-0");
        assertThat(second.next()).isNull();
        assertThat(api.get(path(show, "check-in-conflicts?cursor=x")).badFields())
                .containsExactly("cursor");
    }

    @Test
    void anotherOrganizersShowIsNotThere() {
        var scan = listed("scan-1", aTicket(), clock.instant());
        var stranger = new OnSale(world.anOrganizer(), show.eventId(), show.show());

        api.post(path(stranger, "offline-scans"), new Upload("scanner-1", List.of(scan)))
                .isProblem(404, "not-found");
        api.get(path(stranger, "check-in-conflicts")).isProblem(404, "not-found");
        assertThat(summary().used()).isZero();
    }

    @Test
    void everyFieldThatIsWrongIsNamedWithItsPlace() {
        var good = listed("scan-1", new Id(1), clock.instant());

        assertThat(send("扫描器").badFields()).containsExactly("device", "scans");
        assertThat(send("scanner-1", IntStream.range(0, 501).mapToObj(_ -> good).toArray(OfflineScan[]::new))
                        .badFields())
                .containsExactly("scans");
        assertThat(send(
                                "scanner-1",
                                good,
                                new OfflineScan(" ", null, null, " ", clock.instant()),
                                new OfflineScan("scan-3", new Id(1), "code", "东门", clock.instant()),
                                shown("scan-4", "c".repeat(1_001), clock.instant()))
                        .badFields())
                .containsExactly(
                        "scans[1].scanId", "scans[1].gate", "scans[1].ticketId", "scans[2].ticketId", "scans[3].code");
        assertThat(api.post(path(show, "offline-scans"), "{\"device\": \"d\", \"scans\": [{}]}")
                        .badFields())
                .contains("scans[0].scanId", "scans[0].scannedAt");
        assertThat(summary().used()).isZero();
    }

    private List<Conflict> conflicts() {
        return conflicts("").items();
    }

    private Page<Conflict> conflicts(String query) {
        var answer = api.get(path(show, "check-in-conflicts" + query));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().readValue(answer.body(), new TypeReference<Page<Conflict>>() {});
    }

    private static List<String> sorted(String one, String other) {
        return List.of(one, other).stream().sorted().toList();
    }
}
