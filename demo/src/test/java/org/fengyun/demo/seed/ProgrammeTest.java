package org.fengyun.demo.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import org.fengyun.demo.plan.SeatingPlan;
import org.fengyun.demo.seed.Production.Sale;
import org.fengyun.demo.seed.ShowDraft.TierDraft;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private final Programme programme = Programme.load();

    @Test
    void itHasManyEventsInManyCitiesEachWithItsOwnPoster() {
        assertThat(programme.productions()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(programme.productions().stream()
                        .map(production -> production.event().city()))
                .doesNotHaveDuplicates();
        assertThat(programme.productions().stream().map(Production::poster)).doesNotHaveDuplicates();
        assertThat(programme.productions().stream()
                        .map(production -> production.event().title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneIsSoldOutOneOpensSoonOneHasTwentyThousandSeatsAndOneWantsNames() {
        var productions = programme.productions();
        assertThat(productions).filteredOn(p -> p.sale() == Sale.SOLD_OUT).hasSize(1);
        assertThat(productions).filteredOn(p -> p.sale() == Sale.OPENS_SOON).hasSize(1);
        assertThat(productions).filteredOn(p -> p.hall() == Hall.ARENA).hasSize(1);
        assertThat(productions).filteredOn(p -> p.hall() == Hall.THEATRE).hasSize(1);
        assertThat(productions).filteredOn(Production::namesAttendees).hasSize(1);
    }

    @Test
    void seatedTiersSellExactlyTheCategoriesOfTheirPlan() {
        for (var production : programme.productions()) {
            production
                    .hall()
                    .plan()
                    .ifPresent(plan ->
                            assertThat(categories(production)).containsExactlyInAnyOrderElementsOf(categories(plan)));
        }
    }

    @Test
    void countedTiersHaveAQuota() {
        assertThat(programme.productions())
                .filteredOn(production -> production.hall() == Hall.STANDING)
                .allSatisfy(production -> assertThat(production.tiers())
                        .allSatisfy(tier -> assertThat(tier.quota()).isPositive()));
    }

    @Test
    void pricesAndTextsAreWithinTheContract() {
        for (var production : programme.productions()) {
            assertThat(production.event().title()).hasSizeBetween(1, 100);
            assertThat(production.event().description()).hasSizeBetween(40, 5_000);
            assertThat(production.lettering()).hasSizeBetween(2, 6);
            assertThat(production.limitPerBuyer()).isBetween(1, 100);
            assertThat(production.tiers())
                    .allSatisfy(tier -> assertThat(tier.price()).isBetween(1L, 10_000_000L));
        }
    }

    private static Collection<String> categories(Production production) {
        return production.tiers().stream()
                .map(TierDraft::categories)
                .flatMap(names -> Objects.requireNonNull(names).stream())
                .toList();
    }

    private static Collection<String> categories(SeatingPlan plan) {
        return new HashSet<>(
                plan.categories().stream().map(SeatingPlan.Category::name).toList());
    }
}
