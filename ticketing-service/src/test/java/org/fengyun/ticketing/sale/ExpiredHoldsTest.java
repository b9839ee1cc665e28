package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What two transactions that look for expired holds at the same time see. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ExpiredHoldsTest extends MapperTest {
    @Autowired
    OrderMapper orders;

    @Autowired
    World world;

    @Test
    void aHoldThatSomebodyReleasesNowIsLeftOutAndNotWaitedFor() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var buyer = world.aBuyer();
        world.anOrder(buyer, show, 1);
        world.anOrder(buyer, show, 1);

        var both = transaction.execute(_ -> {
            var mine = lockExpired(show.showId().value(), 1);
            var theirs = meanwhile(() -> lockExpired(show.showId().value(), 9));
            assertThat(mine).hasSize(1);
            assertThat(theirs).hasSize(1).doesNotContainAnyElementsOf(mine);
            return meanwhile(() -> lockExpired(show.showId().value(), 9));
        });

        assertThat(both).hasSize(1);
        assertThat(meanwhile(() -> lockExpired(show.showId().value(), 9))).hasSize(2);
    }

    /** As of when they will have expired: the sweep, which goes by the clock, leaves them alone. */
    private List<Long> lockExpired(long show, int limit) {
        var later = clock.instant().plus(Duration.ofHours(1));
        return orders.lockExpired(show, later, limit).stream().map(Order::id).toList();
    }
}
