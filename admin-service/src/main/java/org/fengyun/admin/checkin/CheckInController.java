package org.fengyun.admin.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
            description = "Admits once. The same scanId always has the same answer: send a scan again under its own.")
    CheckInView scan(@PathVariable Id organizerId, @PathVariable Id showId, @Valid @RequestBody ScanBody scan) {
        var made = new CheckInApi.Scan(scan.scanId(), scan.gate(), scan.code());
        return CheckInView.of(gates.checkIn(organizerId, showId, made));
    }

    @GetMapping("/ticket-keys")
    @Operation(summary = "List the public keys that verify ticket codes, the signing one first")
    List<TicketKeyView> ticketKeys(@PathVariable Id organizerId) {
        return gates.ticketKeys(organizerId).stream().map(TicketKeyView::of).toList();
    }

    /** @param scanId new for each scan, the same when a scan is sent again */
    record ScanBody(
            @NotNull String scanId,
            @NotNull String gate,
            @NotNull String code) {}

    /**
     * @param gate where the holder was admitted, now or before
     * @param at when the holder was admitted, now or before
     */
    record CheckInView(
            CheckInApi.Result result,
            @Nullable Id ticketId,
            @Nullable String tier,
            @Nullable SeatView seat,
            @Nullable String gate,
            @Nullable Instant at) {

        static CheckInView of(CheckInApi.CheckIn checkIn) {
            var place = checkIn.seat();
            return new CheckInView(
                    checkIn.result(),
                    checkIn.ticketId(),
                    checkIn.tier(),
                    place == null ? null : SeatView.of(place),
                    checkIn.gate(),
                    checkIn.at());
        }
    }

    record SeatView(Id id, String zone, String row, String number) {
        static SeatView of(OrderApi.SeatPlace place) {
            return new SeatView(place.id(), place.zone(), place.row(), place.number());
        }
    }

    /** @param publicKey Base64 of the Ed25519 public key */
    record TicketKeyView(String id, String publicKey) {
        static TicketKeyView of(CheckInApi.TicketKey key) {
            return new TicketKeyView(key.id(), key.publicKey());
        }
    }
}
