package org.fengyun.ticketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.ledger.Movement.Posting;
import org.junit.jupiter.api.Test;

class MovementTest {
    @Test
    void aRefundTakesWhatIsOwedAndWhatIsKeptFromWhereItWas() {
        assertThat(Movement.refund(1, 2, 3, Account.TICKETS, 80, 20).postings())
                .containsExactly(
                        new Posting(Account.TICKETS, -100),
                        new Posting(Account.OWED, 80),
                        new Posting(Account.FEES, 20));
    }

    @Test
    void whatIsNothingIsNotWritten() {
        assertThat(Movement.refund(1, 2, 3, Account.TICKETS, 100, 0).postings())
                .containsExactly(new Posting(Account.TICKETS, -100), new Posting(Account.OWED, 100));
        assertThat(Movement.refund(1, 2, 3, Account.TICKETS, 0, 0).postings()).isEmpty();
    }

    @Test
    void whatDoesNotAddUpToNothingIsNoMovement() {
        var postings = List.of(new Posting(Account.CAPTURED, -100), new Posting(Account.TICKETS, 99));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(1, 2, Cause.SOLD, 3, 1, postings))
                .withMessageStartingWith("does not add up to nothing");
    }
}
