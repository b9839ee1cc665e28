package org.fengyun.ticketing.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.idempotency.IdempotencyKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others see at the moment in which a buyer is answered. */
class AnswersTest extends TicketingTest {
    @Autowired
    World world;

    @Autowired
    BatchDesk desk;

    @Autowired
    OrderMapper orders;

    @Test
    void whoeverIsAnsweredHasAnOrderThatEverybodySees() {
        var show = world.aShowOnSale(10, 4, 28_000);
        var line = new Reservation.Line(show.tierId().value(), 2);
        var request = new Reservation(
                show.showId().value(),
                world.aBuyer().value(),
                new IdempotencyKey(World.newKey()),
                new byte[32],
                List.of(line),
                List.of(),
                List.of(),
                null);
        var answer = new CompletableFuture<Decision>();
        // runs while the desk answers
        var seen = answer.thenApply(this::seenByAnother);

        desk.decide(request.showId(), List.of(new BoxOffice.Waiting(request, answer)));

        assertThat(seen.join()).isPresent();
    }

    private Optional<Order> seenByAnother(Decision decision) {
        var order = ((Decision.Accepted) decision).order();
        return CompletableFuture.supplyAsync(() -> orders.find(order.showId(), order.id()))
                .join();
    }
}
