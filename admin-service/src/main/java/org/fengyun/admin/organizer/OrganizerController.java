package org.fengyun.admin.organizer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizers")
@Tag(name = "organizers")
class OrganizerController {

    private final OrganizerApi organizers;

    OrganizerController(OrganizerApi organizers) {
        this.organizers = organizers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an organizer")
    OrganizerView createOrganizer(
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key, @Valid @RequestBody OrganizerBody organizer) {
        return OrganizerView.of(
                organizers.createOrganizer(key.value(), new OrganizerApi.OrganizerDraft(organizer.name())));
    }

    @GetMapping
    @Operation(summary = "List the organizers")
    OrganizerPage organizers(@RequestParam(required = false) @Nullable String cursor) {
        var page = organizers.organizers(cursor);
        return new OrganizerPage(page.items().stream().map(OrganizerView::of).toList(), page.next());
    }

    record OrganizerBody(@NotNull String name) {}

    record OrganizerView(Id id, String name) {
        static OrganizerView of(OrganizerApi.Organizer organizer) {
            return new OrganizerView(organizer.id(), organizer.name());
        }
    }

    record OrganizerPage(
            List<OrganizerView> items, @Nullable String next) {}
}
