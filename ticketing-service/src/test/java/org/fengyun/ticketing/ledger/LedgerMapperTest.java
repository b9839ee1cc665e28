package org.fengyun.ticketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.MoneyApi.AccountTotal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class LedgerMapperTest extends MapperTest {
    @Autowired
    LedgerMapper entries;

    @Autowired
    Ledger ledger;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatCameAndWentIsCountedByAccount() {
        entries.add(sold(1, 300), clock.instant());
        entries.add(Movement.refund(show, 5, 2, Account.TICKETS, 80, 20), clock.instant());
        entries.add(Movement.captured(rows.newId(), 5, 1, Cause.SOLD, Account.TICKETS, 7), clock.instant());

        assertThat(entries.totals(show))
                .containsExactlyInAnyOrder(
                        new LedgerMapper.Total(Account.CAPTURED, 0, 300),
                        new LedgerMapper.Total(Account.TICKETS, 300, 100),
                        new LedgerMapper.Total(Account.OWED, 80, 0),
                        new LedgerMapper.Total(Account.FEES, 20, 0));
    }

    @Test
    void aCauseIsWrittenOnce() {
        entries.add(sold(1, 300), clock.instant());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> entries.add(sold(1, 300), clock.instant()));
    }

    @Test
    void whatMayHappenAgainIsWrittenOnceInEachRound() {
        for (int round = 1; round <= 2; round++) {
            var postings = Movement.between(Account.OWED, Account.FAILED, 80);
            entries.add(new Movement(show, 5, Cause.REFUND_FAILED, 2, round, postings), clock.instant());
        }

        assertThat(entries.totals(show)).contains(new LedgerMapper.Total(Account.FAILED, 160, 0));
    }

    @Test
    void theTotalsHaveEveryAccount() {
        ledger.write(sold(1, 300));
        ledger.write(Movement.refund(show, 5, 2, Account.TICKETS, 0, 0));

        assertThat(ledger.totals(show))
                .hasSize(Account.values().length)
                .contains(
                        new AccountTotal(Account.CAPTURED, 0, 300, -300),
                        new AccountTotal(Account.TICKETS, 300, 0, 300),
                        new AccountTotal(Account.PAID_BY_HAND, 0, 0, 0));
    }

    private Movement sold(long payment, long amount) {
        return Movement.captured(show, 5, payment, Cause.SOLD, Account.TICKETS, amount);
    }
}
