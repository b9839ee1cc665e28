package org.fengyun.admin.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.fengyun.admin.testing.HttpTest;
import org.junit.jupiter.api.Test;

class OfflineGatesOverHttpTest extends HttpTest {

    private static final String SHOW = "/v1/organizers/3/shows/8";
    private static final String CORE_SHOW = "/internal/organizers/3/shows/8";

    @Test
    void theListIsGivenAsItWasSigned() {
        var page = """
                {"document": "eyJhbGciOiJFZERTQSJ9.H4sIAA.c2ln", "next": "21"}""";
        CORE.answers("GET " + CORE_SHOW + "/offline-list", 200, page);

        administrator().get(SHOW + "/offline-list?cursor=20").isJson(200, page);

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=20");
    }

    @Test
    void anUploadIsAnsweredScanByScan() {
        var upload = """
                {"device":"scanner-1","scans":[\
                {"scanId":"s-1","ticketId":"21","code":null,"gate":"北门","scannedAt":"2026-12-01T11:00:00Z"},\
                {"scanId":"s-2","ticketId":null,"code":"FY1ABC","gate":"北门","scannedAt":"2026-12-01T11:00:01Z"}]}""";
        var answer = """
                {"scans": [{"scanId": "s-1", "checkIn": {"result": "ALREADY_USED", "ticketId": "21", "tier": "A",
                              "gate": "南门", "at": "2026-12-01T10:59:00Z", "seat": null, "attendee": null,
                              "rightShow": null}},
                           {"scanId": "s-2", "checkIn": {"result": "SCAN_ID_REUSED", "ticketId": null, "tier": null,
                              "gate": null, "at": null, "seat": null, "attendee": null, "rightShow": null}}]}""";
        CORE.answers("POST " + CORE_SHOW + "/offline-scans", 200, answer);

        administrator().post(SHOW + "/offline-scans", upload).isJson(200, answer);

        assertThat(CORE.lastAsked().body()).isEqualTo(upload);
    }

    @Test
    void fiveHundredScansWithTheirCodesFitInOneUpload() {
        var scan = """
                {"scanId":"%s","code":"%s","gate":"%s","scannedAt":"2026-12-01T11:00:00.000Z"}""".formatted("s".repeat(64), "A".repeat(143), "门".repeat(50));
        CORE.answers("POST " + CORE_SHOW + "/offline-scans", 200, """
                {"scans": []}""");

        administrator()
                .post(SHOW + "/offline-scans", """
                        {"device":"scanner-1","scans":[%s]}""".formatted(String.join(",", Collections.nCopies(500, scan))))
                .isJson(200, """
                        {"scans": []}""");
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        administrator().post(SHOW + "/offline-scans", "{}").refusesFields("device", "scans");
        administrator()
                .post(SHOW + "/offline-scans", """
                        {"device": "d", "scans": [{}]}""")
                .refusesFields("scans[0].scanId", "scans[0].gate", "scans[0].scannedAt");
    }

    @Test
    void conflictsAreListed() {
        var page = """
                {"items": [{"id": "41", "result": "ALREADY_USED", "scanId": "s-1", "device": "scanner-1", "gate": "北门",
                            "scannedAt": "2026-12-01T11:00:00Z", "uploadedAt": "2026-12-01T11:30:00Z",
                            "ticketId": "21", "tier": "A",
                            "seat": {"id": "31", "zone": "池座", "row": "5", "number": "12"},
                            "attendee": {"name": "张三", "documentType": "PASSPORT", "document": "E1****78"},
                            "otherGate": "南门", "otherAt": "2026-12-01T10:59:00Z"}],
                 "next": "41"}""";
        CORE.answers("GET " + CORE_SHOW + "/check-in-conflicts", 200, page);

        administrator().get(SHOW + "/check-in-conflicts?cursor=42").isJson(200, page);

        assertThat(CORE.lastAsked().query()).isEqualTo("cursor=42");
    }
}
