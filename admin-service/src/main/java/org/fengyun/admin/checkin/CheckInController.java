package org.fengyun.admin.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers/{organizerId}")
@Tag(name = "check-in")
class CheckInController {

    private final CheckInApi gates;

    CheckInController(CheckInApi gates) {
        this.gates = gates;
    }

    @PostMapping("/shows/{showId}/check-ins")
    @Operation(
            summary = "Scan a ticket's code at a gate",
            description =
                    "Admits once. The same scanId always has the same answer: send a scan again under its own. Only an"
                            + " admission that was undone since is answered as UNDONE.")
    CheckInView scan(@PathVariable Id organizerId, @PathVariable Id showId, @Valid @RequestBody ScanBody scan) {
        var made = new CheckInApi.Scan(scan.scanId(), scan.gate(), scan.code());
        return CheckInView.of(gates.checkIn(organizerId, showId, made));
    }

    /**
     * Who undoes is whoever is logged in, never what the body says. Once there are roles, this is a supervisor's call and
     * not a gate's: the check belongs here.
     */
    @PostMapping("/shows/{showId}/check-ins/{ticketId}/undo")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take an admission back",
            description = "The ticket is valid again and admits under a new scanId. Who did it and why is kept.")
    UndoneView undo(
            @PathVariable Id organizerId,
            @PathVariable Id showId,
            @PathVariable Id ticketId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody UndoBody undo,
            Principal supervisor) {
        var made = new CheckInApi.Undo(supervisor.getName(), undo.reason());
        return UndoneView.of(gates.undo(organizerId, showId, ticketId, key.value(), made));
    }

    @GetMapping("/shows/{showId}/check-ins/summary")
    @Operation(summary = "Show how many are in, and through which gates")
    SummaryView summary(@PathVariable Id organizerId, @PathVariable Id showId) {
        return SummaryView.of(gates.summary(organizerId, showId));
    }

    @GetMapping("/shows/{showId}/check-ins/{ticketId}")
    @Operation(summary = "Show what the gates did with a ticket", description = "The last 100 scans, the newest first.")
    HistoryView history(@PathVariable Id organizerId, @PathVariable Id showId, @PathVariable Id ticketId) {
        return HistoryView.of(gates.history(organizerId, showId, ticketId));
    }

    @GetMapping("/ticket-keys")
    @Operation(summary = "List the public keys that verify ticket codes and offline lists, the signing one first")
    List<TicketKeyView> ticketKeys(@PathVariable Id organizerId) {
        return gates.ticketKeys(organizerId).stream().map(TicketKeyView::of).toList();
    }

    /** @param scanId new for each scan, the same when a scan is sent again */
    record ScanBody(
            @NotNull String scanId,
            @NotNull String gate,
            @NotNull String code) {}

    record UndoBody(@NotNull String reason) {}

    /** @param publicKey Base64 of the Ed25519 public key */
    record TicketKeyView(String id, String publicKey) {
        static TicketKeyView of(CheckInApi.TicketKey key) {
            return new TicketKeyView(key.id(), key.publicKey());
        }
    }
}
