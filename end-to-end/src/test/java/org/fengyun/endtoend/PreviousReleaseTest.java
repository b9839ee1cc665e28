package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengyun.endtoend.Cores.Instance;
import org.fengyun.endtoend.history.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The release before this one, on the schema of this one and of one that is newer still, beside a core of this release: what
 * an update looks like half-way, and after a rollback. Left out of {@code mvn verify}, since a copy without history cannot
 * build it.
 */
@Tag("operation")
class PreviousReleaseTest {
    /** What a release after this one adds, as the guard lets it. */
    private static final Path NEWER = Path.of("src", "test", "migrations").toAbsolutePath();

    private static final int NEW = 0;
    private static final int OLD = 1;

    private static Release previous;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        previous = Release.previous();
        var locations = "classpath:db/migration,filesystem:" + NEWER;
        cluster = new Cluster(
                new Instance(Release.CURRENT, Map.of("SPRING_FLYWAY_LOCATIONS", locations)),
                new Instance(previous, Map.of()));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.stop();
        }
    }

    @AfterEach
    void whatMustAlwaysHoldDoes() {
        cluster.cores().callsTo(NEW).expectInvariants();
        cluster.cores().callsTo(OLD).expectInvariants();
    }

    @Test
    void theOldEdgesDoTheWholeJobOverTheOldCore() throws Exception {
        cluster.replaceEdges(previous, OLD, OLD);

        expectTour();
    }

    @Test
    void theOldEdgesDoTheWholeJobOverTheNewCore() throws Exception {
        cluster.replaceEdges(previous, NEW, NEW);

        expectTour();
    }

    /** As in a grey release, which draws for each call. */
    @Test
    void theNewEdgesDoTheWholeJobOverTheOldCore() throws Exception {
        cluster.replaceEdges(Release.CURRENT, OLD, OLD);

        expectTour();
    }

    @Test
    void oldAndNewCoresSellThePlacesOfOneShow() {
        var core = cluster.cores().calls();
        var show = OnSale.withPlaces(core, 150);
        var history = new History(cluster.cores(), show);
        var buyers = Crowd.buyers(core, 250);

        Crowd.inTurn(250, i -> history.buy(buyers.get(i), show.order(1)));

        assertThat(history.acknowledged()).hasSize(150);
        assertThat(history.refused("sold-out")).hasSize(100);
        history.expectExplained();
    }

    @Test
    void oldAndNewCoresSellTheSeatsOfOneShow() {
        var core = cluster.cores().calls();
        var show = OnSale.withSeats(core, 10, 12);
        var history = new History(cluster.cores(), show);
        var seats = show.seatIds();
        var buyers = Crowd.buyers(core, 240);

        Crowd.inTurn(240, i -> history.buy(buyers.get(i), show.order(List.of(seats.get(i % 120)))));

        assertThat(history.acknowledged()).hasSize(120);
        history.expectExplained();
    }

    @Test
    void oldAndNewCoresTakeAndGiveBackTheMoneyOfEachOther() {
        var cores = cluster.cores();
        var show = OnSale.withPlaces(cores.calls(), 60);
        var sale = new Settlement(cores, show);
        sale.order(Crowd.buyers(cores.calls(), 60), cores.calls());
        Crowd.inTurn(50, sale::pay);
        Crowd.inTurn(10, i -> sale.cancel(50 + i));
        sale.expectSettled();

        var refunds = Crowd.inTurn(20, i -> sale.refund(i, 0));

        assertThat(refunds).allMatch(Call::isAcknowledged);
        sale.expectSettled();
    }

    private static void expectTour() throws IOException, InterruptedException {
        var demo = new Demo(previous.jar("demo"), cluster.demo());
        demo.run("seed");
        assertThat(demo.run("tour")).doesNotContain("✗").contains("ADMITTED", "ALREADY_USED");
    }
}
