package org.fengyun.ticketing.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TierMapperTest extends MapperTest {
    @Autowired
    TierMapper tiers;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void aNewTierIsFreeAsAWholeAndStandsInItsPlace() {
        tiers.add(show, 2, 1, new TierDraft("看台", 18_000, 7, null, 3, true), 7);
        tiers.add(show, 3, 0, new TierDraft("池座", 38_000, null, null, null, false), 5);

        assertThat(tiers.ofShow(show))
                .containsExactly(
                        new Stock.Tier(3, "池座", 38_000, 5, null, false), new Stock.Tier(2, "看台", 18_000, 7, 3, true));
        assertThat(tiers.stock(show))
                .containsExactly(
                        new TierStock(new Id(3), "池座", 38_000, 5, 5, 0, 0, null, false, 0),
                        new TierStock(new Id(2), "看台", 18_000, 7, 7, 0, 0, 3, true, 0));
    }

    @Test
    void placesAreTakenUntilNoneIsFree() {
        var tier = rows.aTier(show).with("quota", 3).with("free", 3).plant();

        assertThat(tiers.changeFree(show, tier, -2)).isTrue();
        assertThat(tiers.changeFree(show, tier, -2)).isFalse();
        assertThat(free()).isEqualTo(1);
        assertThat(tiers.changeFree(show, tier, -1)).isTrue();
        assertThat(tiers.changeFree(show, tier, -1)).isFalse();
        assertThat(free()).isZero();
    }

    @Test
    void noMorePlacesComeBackThanTheQuota() {
        var tier = rows.aTier(show).with("quota", 3).with("free", 1).plant();

        assertThat(tiers.changeFree(show, tier, 3)).isFalse();
        assertThat(tiers.changeFree(show, tier, 2)).isTrue();
        assertThat(free()).isEqualTo(3);
    }

    @Test
    void aTierOfAnotherShowHasNoPlacesToTake() {
        var tier = rows.aTier(show).plant();

        assertThat(tiers.changeFree(rows.newId(), tier, -1)).isFalse();
        assertThat(free()).isEqualTo(10);
    }

    @Test
    void ofSeveralChangesOneThatCannotBeMadeIsReported() {
        var full = rows.aTier(show).with("free", 10).plant();
        var empty = rows.aTier(show).with("free", 0).plant();

        assertThat(tiers.changeFreeOfAll(show, List.of(new Stock.Change(full, -1), new Stock.Change(empty, -1))))
                .isFalse();
        assertThat(tiers.changeFreeOfAll(show, List.of(new Stock.Change(full, -1), new Stock.Change(empty, 1))))
                .isTrue();
    }

    @Test
    void anotherQuotaChangesWhatIsFreeAndNotWhatIsTaken() {
        var tier = rows.aTier(show).with("quota", 10).with("free", 4).plant();

        assertThat(tiers.edit(show, tier, new TierEdit("山顶", 9_900, null, 2, true), 12))
                .isTrue();
        assertThat(tiers.ofShow(show)).containsExactly(new Stock.Tier(tier, "山顶", 9_900, 6, 2, true));
        assertThat(tiers.edit(show, tier, new TierEdit("山顶", 9_900, 6, null, false), 6))
                .isTrue();
        assertThat(free()).isZero();
    }

    @Test
    void aQuotaBelowWhatIsTakenChangesNothing() {
        var tier = rows.aTier(show)
                .with("name", "看台")
                .with("quota", 10)
                .with("free", 4)
                .plant();

        assertThat(tiers.edit(show, tier, new TierEdit("山顶", 9_900, 5, null, false), 5))
                .isFalse();
        assertThat(tiers.ofShow(show)).containsExactly(new Stock.Tier(tier, "看台", 28_000, 4, null, false));
    }

    @Test
    void anEditThatChangesNothingIsAnEditStill() {
        var tier = rows.aTier(show).with("name", "看台").plant();

        assertThat(tiers.edit(show, tier, new TierEdit("看台", 28_000, 10, null, false), 10))
                .isTrue();
    }

    @Test
    void heldAndSoldAreCountedFromTheTickets() {
        var tier = rows.aTier(show).with("name", "看台").with("free", 7).plant();
        for (var status : TicketStatus.values()) {
            rows.aTicket(show)
                    .with("tier_id", tier)
                    .with("status", status.name())
                    .plant();
        }
        rows.aTicket(rows.newId()).with("tier_id", tier).plant();

        assertThat(tiers.stock(show))
                .containsExactly(new TierStock(new Id(tier), "看台", 28_000, 10, 7, 1, 2, null, false, 0));
    }

    @Test
    void whatIsHeldBackIsPartOfWhatIsHeld() {
        var tier = rows.aTier(show).with("name", "看台").with("free", 3).plant();
        rows.aTicket(show).with("tier_id", tier).plant();
        database.sql("insert into hold_back_tier values (?, 1, ?, 5, 4), (?, 2, ?, 2, 2), (?, 1, ?, 9, 9)")
                .params(show, tier, show, tier, rows.newId(), tier)
                .update();

        assertThat(tiers.stock(show))
                .containsExactly(new TierStock(new Id(tier), "看台", 28_000, 10, 3, 7, 0, null, false, 6));
    }

    @Test
    void theMostThatOneBuyerHoldsOfATierIsCountedFromItsLiveTickets() {
        var tier = rows.aTier(show).plant();
        for (var status : TicketStatus.values()) {
            rows.aTicket(show)
                    .with("tier_id", tier)
                    .with("buyer_id", 7)
                    .with("status", status.name())
                    .plant();
        }
        rows.aTicket(show).with("tier_id", tier).with("buyer_id", 8).plant();
        rows.aTicket(show).with("buyer_id", 7).plant();

        assertThat(tiers.mostHeldByOne(show, tier)).isEqualTo(3);
        assertThat(tiers.mostHeldByOne(rows.newId(), tier)).isZero();
    }

    private int free() {
        return tiers.ofShow(show).getFirst().free();
    }
}
