package org.fengyun.ticketing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvalidPlanPropertyTest {

    @Property(tries = 500)
    void whateverComesIsRefusedInOneWay(@ForAll byte[] document) {
        assertThat(catchThrowable(() -> SeatingPlan.parse(document)))
                .isInstanceOf(InvalidPlan.class)
                .hasNoCause();
    }

    /** Also in the wide encodings, whose decoders report what is wrong in ways of their own. */
    @Property(tries = 1_000)
    void aByteThatIsChangedLeavesAPlanOrIsRefused(
            @ForAll("encodings") Charset encoding, @ForAll int position, @ForAll byte value) {
        var document = new String(PlanFiles.withSeats(3), UTF_8).getBytes(encoding);
        document[Math.floorMod(position, document.length)] = value;

        var thrown = catchThrowable(() -> SeatingPlan.parse(document));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(InvalidPlan.class).hasNoCause().hasMessageNotContaining("line -");
        }
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")
                .map(Charset::forName);
    }
}
