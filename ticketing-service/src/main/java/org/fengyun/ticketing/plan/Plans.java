package org.fengyun.ticketing.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.OrganizerApi.PlanCategory;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.Page;
import org.fengyun.ticketing.idempotency.Creations;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.fengyun.ticketing.organizer.Organizers;
import org.fengyun.ticketing.paging.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The seating plans that organizers keep. */
@Component
public class Plans {
    private static final TypeReference<List<PlanCategory>> CATEGORIES = new TypeReference<>() {};

    private final PlanMapper plans;
    private final KeptFiles files;
    private final Organizers organizers;
    private final Creations creations;
    private final JsonMapper json;
    private final Clock clock;

    Plans(PlanMapper plans, KeptFiles files, Organizers organizers, Creations creations, JsonMapper json, Clock clock) {
        this.plans = plans;
        this.files = files;
        this.organizers = organizers;
        this.creations = creations;
        this.json = json;
        this.clock = clock;
    }

    /** @throws InvalidPlan if the file cannot be taken, naming the place */
    @Transactional
    public PlanSummary create(long organizerId, IdempotencyKey key, byte[] document) {
        organizers.get(organizerId);
        var plan = SeatingPlan.parse(document);
        var id = creations.once(
                organizerId, key, "plan", document, created -> add(created, organizerId, plan, document));
        return summary(plans.find(id, organizerId).orElseThrow());
    }

    public Page<PlanSummary> page(long organizerId, @Nullable String cursor) {
        var owner = organizers.get(organizerId).id().value();
        var rows = plans.before(owner, Paging.before(cursor), Paging.LIMIT).stream()
                .map(this::summary)
                .toList();
        return Paging.page(rows, plan -> plan.id().toString());
    }

    /** The plan as it was brought, if the organizer has one of this id. */
    public Optional<SeatingPlan> find(long organizerId, long planId) {
        return files.find(planId, organizerId).map(SeatingPlan::parse);
    }

    private void add(long id, long organizerId, SeatingPlan plan, byte[] document) {
        var size = plan.size();
        var seats = plan.seatsByCategory();
        var categories = plan.categories().stream()
                .map(category ->
                        new PlanCategory(category.name(), category.color(), seats.getOrDefault(category.name(), 0)))
                .toList();
        plans.add(
                id,
                organizerId,
                plan.name(),
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                plan.seatCount(),
                json.writeValueAsString(categories),
                clock.instant());
        files.keep(id, document);
    }

    private PlanSummary summary(PlanMapper.Summary row) {
        return new PlanSummary(row.id(), row.name(), row.seats(), json.readValue(row.categories(), CATEGORIES));
    }
}
