package org.fengyun.miniprogram.attendee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fengyun.miniprogram.identity.Buyer;
import org.fengyun.ticketing.client.AttendeeApi;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/attendees")
@Tag(name = "attendees", description = "Whom a buyer names on tickets; a document's number is never given back whole")
@SecurityRequirement(name = "token")
class AttendeeController {
    private final AttendeeApi attendees;

    AttendeeController(AttendeeApi attendees) {
        this.attendees = attendees;
    }

    /**
     * What the core checks too is left to it: a constraint that fails keeps the value that was sent.
     *
     * @param name 1–50 characters, as on the document
     * @param document its number
     */
    record NewAttendee(
            @NotNull(message = "is missing: send the name as on the document")
            String name,

            @NotNull(message = "is missing: send what kind of document it is")
            DocumentType documentType,

            @NotNull(message = "is missing: send the number of the document")
            String document) {
        /** Without what it is about: a log may print this. */
        @Override
        public String toString() {
            return "NewAttendee[%s]".formatted(documentType);
        }
    }

    /** @param document its number, all but the first and last characters covered by asterisks */
    record AttendeeView(Id id, String name, DocumentType documentType, String document) {
        static AttendeeView of(AttendeeApi.Attendee attendee) {
            return new AttendeeView(attendee.id(), attendee.name(), attendee.documentType(), attendee.document());
        }
    }

    record AttendeesView(List<AttendeeView> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep an attendee; a document that is there already is answered with its attendee")
    AttendeeView add(
            Buyer buyer,
            @RequestHeader("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,255}",
                            message = "is not of the right form: send 1 to 255 visible ASCII characters, new for each"
                                    + " attendee and the same when the attendee is sent again")
                    String idempotencyKey,
            @Valid @RequestBody NewAttendee attendee) {
        var draft = new AttendeeApi.AttendeeDraft(attendee.name(), attendee.documentType(), attendee.document());
        return AttendeeView.of(attendees.add(buyer.id(), idempotencyKey, draft));
    }

    @GetMapping
    @Operation(summary = "The buyer's attendees, the newest first")
    AttendeesView attendees(
            Buyer buyer,
            @RequestParam(required = false) @Nullable @Size(max = 300, message = "is not a cursor: send next")
                    String cursor) {
        var page = attendees.attendees(buyer.id(), cursor);
        return new AttendeesView(page.items().stream().map(AttendeeView::of).toList(), page.next());
    }

    @DeleteMapping("/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget an attendee and its document; tickets that name it stay as they are")
    void remove(Buyer buyer, @PathVariable Id attendeeId) {
        attendees.remove(buyer.id(), attendeeId);
    }
}
