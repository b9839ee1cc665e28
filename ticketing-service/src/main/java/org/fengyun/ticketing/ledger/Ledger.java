package org.fengyun.ticketing.ledger;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.MoneyApi.AccountTotal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books of all shows. What is written stays. */
@Component
public class Ledger {
    private final LedgerMapper entries;
    private final Clock clock;

    Ledger(LedgerMapper entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes the movement in the transaction of its cause.
     *
     * @throws org.springframework.dao.DuplicateKeyException if that has been written: then the cause must not happen again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Movement movement) {
        if (!movement.postings().isEmpty()) {
            entries.add(movement, clock.instant());
        }
    }

    /** What came to each account of the show and left it; every account is there. */
    public List<AccountTotal> totals(long showId) {
        var moved = entries.totals(showId).stream()
                .collect(Collectors.toMap(LedgerMapper.Total::account, Function.identity()));
        return Arrays.stream(Account.values())
                .map(account -> moved.getOrDefault(account, new LedgerMapper.Total(account, 0, 0)))
                .map(total ->
                        new AccountTotal(total.account(), total.came(), total.went(), total.came() - total.went()))
                .toList();
    }
}
