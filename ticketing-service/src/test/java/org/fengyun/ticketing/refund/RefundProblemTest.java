package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundProblemTest {
    @ParameterizedTest
    @CsvSource({
        "HELD, it is not paid",
        "USED, it was used",
        "RELEASED, it was never paid",
        "REFUNDED, it was given back before",
        "TRANSFERRED, it was passed on",
        "VALID, it was moved at this moment"
    })
    void itSaysWhyATicketCannotBeGivenBack(TicketStatus status, String why) {
        assertThat(new RefundProblem.TicketNotRefundable(RefundRulesTest.aTicket(7, 100, status)))
                .hasMessage("Ticket 7 cannot be given back: %s. Leave it out.", why);
    }

    @Test
    void itSaysWhereARefundStandsThatWantsNobody() {
        assertThat(new RefundProblem.NotFailed(RefundStatus.PROCESSING))
                .hasMessageEndingWith("this one is PROCESSING.");
    }
}
