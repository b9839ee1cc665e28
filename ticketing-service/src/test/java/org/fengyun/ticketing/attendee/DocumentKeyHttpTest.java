package org.fengyun.ticketing.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.DocumentKeyApi.Renewal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocumentKeyHttpTest extends TicketingTest {
    @Autowired
    World world;

    @Test
    void theKeyThatIsSetIsShownWithWhatItEncrypted() {
        world.anAttendee(world.aBuyer());

        var keys = api.get("/internal/document-keys").tree();

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).get("state").asString()).isEqualTo("CURRENT");
        assertThat(keys.get(0).get("id").asString()).matches("[0-9a-f]{8}");
        assertThat(keys.get(0).get("numbers").asLong()).isPositive();
    }

    @Test
    void whereNoKeyIsOldThereIsNothingToRenew() {
        world.anAttendee(world.aBuyer());

        assertThat(api.post("/internal/document-keys/renewals", "").as(Renewal.class))
                .isEqualTo(new Renewal(0, 0, 0));
    }
}
