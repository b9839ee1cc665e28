package org.fengyun.demo.tour;

import static org.fengyun.demo.tour.Unmet.unless;

import java.util.Map;
import org.fengyun.demo.door.Bounded;
import org.fengyun.demo.door.Door;
import tools.jackson.databind.JsonNode;

/** A gate of one show, and its organizer's view of the stock. */
final class Gate {
    private static final String NAME = "东 1 门";

    private final Door admin;
    private final String showPath;

    private Gate(Door admin, String showPath) {
        this.admin = admin;
        this.showPath = showPath;
    }

    /** The gate of a show, whoever organizes it. */
    static Gate of(Door admin, String showId) {
        for (var organizer : admin.all("/v1/organizers")) {
            var path =
                    "/v1/organizers/%s/shows/%s".formatted(organizer.path("id").asString(), showId);
            if (admin.get(path).status() == 200) {
                return new Gate(admin, path);
            }
        }
        throw Unmet.because("expected an organizer of show %s, found none".formatted(showId));
    }

    JsonNode admit(String code, String scanId) {
        return expectResult(scan(code, scanId), "ADMITTED");
    }

    void sendAgain(String code, String scanId, JsonNode first) {
        var again = scan(code, scanId);
        unless(again.equals(first), "the same answer to the same scan, " + first, again);
    }

    void refuse(String code, String scanId, JsonNode admission) {
        var answer = expectResult(scan(code, scanId), "ALREADY_USED");
        var sameGate = answer.path("gate").equals(admission.path("gate"));
        var sameTime = answer.path("at").equals(admission.path("at"));
        unless(sameGate && sameTime, "to hear at which gate and when it was used, as in " + admission, answer);
    }

    /** How many places of a tier are free, to the organizer's knowledge. */
    int free(JsonNode tier) {
        return admin.get(showPath).expect(200).path("tiers").values().stream()
                .filter(stock -> stock.path("id").equals(tier.path("id")))
                .mapToInt(stock -> stock.path("free").asInt())
                .findFirst()
                .orElseThrow(() -> Unmet.because("expected the stock of tier %s".formatted(tier.path("id"))));
    }

    void awaitFree(JsonNode tier, int expected) {
        Bounded.until("%d free places".formatted(expected), () -> free(tier), free -> free == expected);
    }

    /** Gives a tenth off, to one order. */
    void giveVoucher(String code) {
        var draft = Map.of("campaign", "tour", "code", code, "kind", "PERCENT", "amount", 10, "uses", 1);
        admin.with("Idempotency-Key", code).post(showPath + "/vouchers", draft).expect(201);
    }

    private JsonNode scan(String code, String scanId) {
        var body = Map.of("scanId", scanId, "gate", NAME, "code", code);
        return admin.post(showPath + "/check-ins", body).expect(200);
    }

    private static JsonNode expectResult(JsonNode answer, String expected) {
        var result = answer.path("result").asString("missing");
        unless(result.equals(expected), expected + " at the gate", answer);
        return answer;
    }
}
