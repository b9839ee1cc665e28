package org.fengyun.ticketing.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of a gate, drawn at random, against what a list and a pencil would say. */
class GateHistoryTest extends GateTest {
    private static final int STEPS = 60;

    private final Set<Id> in = new HashSet<>();
    private final Map<String, Told> told = new HashMap<>();
    private final List<String> undone = new ArrayList<>();
    private final Map<Id, String> admittedBy = new HashMap<>();
    private int conflicts;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappensAtTheGateIsAnsweredAsThePencilSays(long seed) {
        doorsOpen(clock.instant());
        var tickets = Stream.generate(this::aTicket).limit(4).toList();
        var codes = tickets.stream().map(this::code).toList();
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var which = random.nextInt(tickets.size());
            var ticket = tickets.get(which);
            // few enough that many come again, for the same ticket or for another
            var scanId = "scan-" + random.nextInt(STEPS / 2);
            switch (random.nextInt(4)) {
                case 0 -> undoAsThePencilSays(ticket, "key-" + step);
                case 1 -> uploadAsThePencilSays(ticket, scanId);
                default -> scanAsThePencilSays(ticket, codes.get(which), scanId);
            }
        }
        assertThat(summary().used()).isEqualTo(in.size());
        assertThat(summary().valid()).isEqualTo(tickets.size() - in.size());
        assertThat(summary().conflicts()).isEqualTo(conflicts);
    }

    private void scanAsThePencilSays(Id ticket, String code, String scanId) {
        var answer = send(show, new Scan(scanId, "东门", code));
        var expected = expected(ticket, scanId, false);
        if (expected == Result.SCAN_ID_REUSED) {
            answer.isProblem(422, "scan-id-reused");
        } else {
            assertThat(answer.as(CheckIn.class).result()).isEqualTo(expected);
        }
    }

    private void uploadAsThePencilSays(Id ticket, String scanId) {
        var answered = result(listed(scanId, ticket, clock.instant()));

        assertThat(answered).isEqualTo(expected(ticket, scanId, true));
    }

    private void undoAsThePencilSays(Id ticket, String key) {
        var answer = undo(ticket, key);
        if (in.remove(ticket)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            undone.add(String.valueOf(admittedBy.get(ticket)));
        } else {
            answer.isProblem(409, "not-admitted");
        }
    }

    private Result expected(Id ticket, String scanId, boolean offline) {
        var before = told.get(scanId);
        if (before != null) {
            return before.ticket().equals(ticket)
                    ? undone.contains(scanId) ? Result.UNDONE : before.result()
                    : Result.SCAN_ID_REUSED;
        }
        var result = in.add(ticket) ? Result.ADMITTED : Result.ALREADY_USED;
        told.put(scanId, new Told(ticket, result));
        if (result == Result.ADMITTED) {
            admittedBy.put(ticket, scanId);
        } else if (offline) {
            conflicts++;
        }
        return result;
    }

    private record Told(Id ticket, Result result) {}
}
