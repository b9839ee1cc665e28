package org.fengyun.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo is put in and the whole job is played, as {@code ./run --tour} does, over the servers of this run. */
@TestMethodOrder(OrderAnnotation.class)
class TourTest {
    private static final Cluster CLUSTER = Cluster.shared();

    @BeforeAll
    static void startTheEdges() {
        CLUSTER.replaceEdges(Release.CURRENT, 0, 1);
    }

    @Test
    @Order(1)
    void theDemoIsPutInThroughTheAdministratorsApi() throws Exception {
        run("seed");
    }

    @Test
    @Order(2)
    void theDemoIsPutInAgainWithoutHarm() throws Exception {
        run("seed");
    }

    @Test
    @Order(3)
    void aTicketIsSoldFromBrowsingToTheGate() throws Exception {
        var output = run("tour");
        assertThat(output).doesNotContain("✗").contains("ADMITTED", "ALREADY_USED");
    }

    private static String run(String command) throws IOException, InterruptedException {
        return new Demo(Release.CURRENT.jar("demo"), CLUSTER.demo()).run(command);
    }
}
