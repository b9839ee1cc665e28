package org.fengyun.admin.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.fengyun.admin.web.IdempotencyKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@RequestMapping("/v1/organizers/{organizerId}/plans")
@Tag(name = "plans")
class PlanController {

    private final OrganizerApi organizers;

    PlanController(OrganizerApi organizers) {
        this.organizers = organizers;
    }

    /** The file goes to the core as it came: reading it here would only be a second opinion. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keep a seating plan",
            description = "The plan file as the plan editor wrote it, at most 20 MiB.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    PlanView createPlan(
            @PathVariable Id organizerId,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody byte[] document) {
        return PlanView.of(organizers.createPlan(organizerId, key.value(), document));
    }

    @GetMapping
    @Operation(summary = "List an organizer's seating plans")
    PlanPage plans(@PathVariable Id organizerId, @RequestParam(required = false) @Nullable String cursor) {
        var page = organizers.plans(organizerId, cursor);
        return new PlanPage(page.items().stream().map(PlanView::of).toList(), page.next());
    }

    record PlanView(Id id, String name, int seats, List<CategoryView> categories) {
        static PlanView of(OrganizerApi.PlanSummary plan) {
            return new PlanView(
                    plan.id(),
                    plan.name(),
                    plan.seats(),
                    plan.categories().stream().map(CategoryView::of).toList());
        }
    }

    /** @param seats how many seats of the plan are in it */
    record CategoryView(String name, String color, int seats) {
        static CategoryView of(OrganizerApi.PlanCategory category) {
            return new CategoryView(category.name(), category.color(), category.seats());
        }
    }

    record PlanPage(List<PlanView> items, @Nullable String next) {}
}
