package org.fengyun.ticketing.telemetry;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;

/** Each part reads as many rows as it counts, by an index. */
@Mapper
interface LookMapper {
    /**
     * @param endedBefore shows that began before hold nothing any more
     * @param late what should have happened by then
     */
    @Select("""
            select (select count(*) from event_show h
                      join ticket_order o on o.show_id = h.id and o.status = 'PENDING_PAYMENT'
                     where h.status = 'PUBLISHED' and h.starts_at > #{endedBefore}) as holds,
                   (select count(*) from event_show h
                      join ticket_order o on o.show_id = h.id and o.status = 'PENDING_PAYMENT'
                                             and o.expires_at < #{late}
                     where h.status = 'PUBLISHED' and h.starts_at > #{endedBefore}) as holds_overdue,
                   (select count(*) from refund where status in ('REQUESTED', 'PROCESSING')) as refunds_waiting,
                   (select min(requested_at) from refund where status in ('REQUESTED', 'PROCESSING')) as oldest_refund,
                   (select count(*) from refund where status = 'FAILED') as refunds_failed,
                   (select coalesce(sum(stuck), 0) from show_cancellation where finished_at is null) as cancellations_stuck,
                   (select count(*) from scheduled_tasks where picked = false and execution_time < #{late}) as tasks_late
            """)
    @Options(timeout = 5, flushCache = FlushCachePolicy.TRUE)
    Look look(Instant endedBefore, Instant late);
}
