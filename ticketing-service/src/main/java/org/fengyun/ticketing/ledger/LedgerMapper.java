package org.fengyun.ticketing.ledger;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.MoneyApi.Account;

/** Statements with lists are in LedgerMapper.xml. */
@Mapper
interface LedgerMapper {
    /** Fails as a duplicate where the cause was written before. */
    void add(Movement movement, Instant now);

    @Select("""
            select account, sum(case when amount > 0 then amount else 0 end) as came,
                   sum(case when amount < 0 then -amount else 0 end) as went
              from ledger_entry where show_id = #{showId} group by account
            """)
    List<Total> totals(long showId);

    /** Fen. */
    record Total(Account account, long came, long went) {}
}
