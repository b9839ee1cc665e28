package org.fengyun.admin.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}/shows/{showId}")
@Tag(name = "check-in")
class OfflineGateController {

    private final OfflineGateApi gates;

    OfflineGateController(OfflineGateApi gates) {
        this.gates = gates;
    }

    @GetMapping("/offline-list")
    @Operation(
            summary = "Give the tickets, signed, to a scanner that may lose the network",
            description = "A compact JWS with EdDSA over gzip of JSON, in pages of at most 5,000 tickets.")
    ListPage list(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = gates.list(organizerId, showId, cursor);
        return new ListPage(page.document(), page.next());
    }

    @PostMapping("/offline-scans")
    @Operation(
            summary = "Take what a scanner let in while it was offline",
            description =
                    "At most 500 scans, answered in their order. The same scanId has the same answer whenever it comes.")
    UploadedView upload(@PathVariable Id organizerId, @PathVariable Id showId, @Valid @RequestBody UploadBody upload) {
        return UploadedView.of(gates.upload(organizerId, showId, upload.upload()));
    }

    @GetMapping("/check-in-conflicts")
    @Operation(summary = "List what scanners let in while offline and should not have, the newest first")
    ConflictPage conflicts(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = gates.conflicts(organizerId, showId, cursor);
        return new ConflictPage(page.items().stream().map(ConflictView::of).toList(), page.next());
    }

    record ListPage(String document, @Nullable String next) {}

    /** @param device which scanner */
    record UploadBody(@NotNull String device, @NotNull List<@NotNull @Valid OfflineScanBody> scans) {

        OfflineGateApi.Upload upload() {
            return new OfflineGateApi.Upload(
                    device, scans.stream().map(OfflineScanBody::scan).toList());
        }
    }

    /**
     * @param ticketId as the list has it; else {@code code} is given
     * @param scannedAt by the scanner's clock
     */
    record OfflineScanBody(
            @NotNull String scanId,
            @Nullable Id ticketId,
            @Nullable String code,
            @NotNull String gate,
            @NotNull Instant scannedAt) {

        OfflineGateApi.OfflineScan scan() {
            return new OfflineGateApi.OfflineScan(scanId, ticketId, code, gate, scannedAt);
        }
    }

    record UploadedView(List<AnswerView> scans) {
        static UploadedView of(OfflineGateApi.Uploaded uploaded) {
            return new UploadedView(
                    uploaded.scans().stream().map(AnswerView::of).toList());
        }
    }

    record AnswerView(String scanId, CheckInView checkIn) {
        static AnswerView of(OfflineGateApi.Answer answer) {
            return new AnswerView(answer.scanId(), CheckInView.of(answer.checkIn()));
        }
    }

    record ConflictPage(List<ConflictView> items, @Nullable String next) {}
}
