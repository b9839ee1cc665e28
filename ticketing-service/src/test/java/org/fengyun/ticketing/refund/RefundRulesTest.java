package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.input.InvalidInput;
import org.fengyun.ticketing.refund.RefundRules.Rate;
import org.fengyun.ticketing.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundRulesTest {
    private static final Rate MOST = new Rate(80, Optional.empty());
    private static final Rate NOTHING = new Rate(0, Optional.of(Instant.parse("2026-12-23T12:00:00Z")));

    @Test
    void withoutIdsEverythingThatIsValidGoesBack() {
        var order = List.of(
                aTicket(1, 100, TicketStatus.VALID),
                aTicket(2, 200, TicketStatus.USED),
                aTicket(3, 300, TicketStatus.VALID),
                aTicket(4, 400, TicketStatus.REFUNDED));

        assertThat(RefundRules.returned(order, null, MOST))
                .containsExactly(new ReturnedTicket(order.getFirst(), 80), new ReturnedTicket(order.get(2), 240));
    }

    @Test
    void whatIsNamedGoesBackAlone() {
        var order = List.of(aTicket(1, 100, TicketStatus.VALID), aTicket(2, 200, TicketStatus.VALID));

        assertThat(RefundRules.returned(order, List.of(new Id(2)), MOST))
                .containsExactly(new ReturnedTicket(order.get(1), 160));
    }

    @ParameterizedTest
    @EnumSource(names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void aTicketThatIsNotValidIsNamed(TicketStatus status) {
        var order = List.of(aTicket(1, 100, TicketStatus.VALID), aTicket(2, 200, status));

        assertThatExceptionOfType(RefundProblem.TicketNotRefundable.class)
                .isThrownBy(() -> RefundRules.returned(order, List.of(new Id(1), new Id(2)), MOST))
                .satisfies(problem -> assertThat(problem.ticketId()).isEqualTo(2));
        assertThatExceptionOfType(RefundProblem.NotRefundable.class)
                .isThrownBy(() -> RefundRules.returned(order.subList(1, 2), null, MOST));
    }

    @Test
    void aTicketOfAnotherOrderOrTwiceIsBadInput() {
        var order = List.of(aTicket(1, 100, TicketStatus.VALID));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> RefundRules.returned(order, List.of(new Id(1), new Id(9), new Id(1)), MOST))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(InvalidInput.Finding::field)
                        .containsExactly("ticketIds[1]", "ticketIds[2]"));
    }

    @Test
    void whatGivesNothingIsKeptByItsBuyerWithTheDeadline() {
        var order = List.of(aTicket(1, 100, TicketStatus.VALID), aTicket(2, 0, TicketStatus.VALID));

        assertThatExceptionOfType(RefundProblem.NotRefundable.class)
                .isThrownBy(() -> RefundRules.returned(order, null, NOTHING))
                .withMessageContaining("2026-12-23T12:00:00Z");
    }

    @Test
    void whatCostNothingGoesBackThoughNothingElseDoes() {
        var order = List.of(aTicket(1, 100, TicketStatus.VALID), aTicket(2, 0, TicketStatus.VALID));

        assertThat(RefundRules.returned(order, List.of(new Id(2)), NOTHING))
                .containsExactly(new ReturnedTicket(order.get(1), 0));
    }

    static Ticket aTicket(long id, long price, TicketStatus status) {
        return new Ticket(1, id, 2, 3, 4, price, 0, null, null, null, null, null, null, null, null, null, status);
    }
}
