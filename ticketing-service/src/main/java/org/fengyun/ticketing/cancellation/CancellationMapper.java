package org.fengyun.ticketing.cancellation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;

/** Statements with lists are in CancellationMapper.xml. */
@Mapper
interface CancellationMapper {
    @Insert("""
            insert into show_cancellation (show_id, refund_admitted, requested_at)
            values (#{showId}, #{refundAdmitted}, #{now})
            """)
    void add(long showId, boolean refundAdmitted, Instant now);

    @Select("""
            select show_id, refund_admitted, requested_at, finished_at
              from show_cancellation where show_id = #{showId}
            """)
    Optional<Cancelled> find(long showId);

    /** Adds the tickets that were used; refuses, as 0 rows, where they are in it already. */
    @Update("""
            update show_cancellation set refund_admitted = true, finished_at = null
             where show_id = #{showId} and not refund_admitted
            """)
    boolean addAdmitted(long showId);

    /** Refuses, as 0 rows, where more was wished for meanwhile. */
    @Update("""
            update show_cancellation set finished_at = #{now}
             where show_id = #{showId} and refund_admitted = #{refundAdmitted} and finished_at is null
            """)
    boolean finish(long showId, boolean refundAdmitted, Instant now);

    @Select("select count(*) from ticket_order where show_id = #{showId} and status = 'PENDING_PAYMENT'")
    int holds(long showId);

    /** Paid orders with tickets that have not gone back yet, and what those cost. */
    Waiting waiting(long showId, Collection<TicketStatus> wanted);

    /** Refunds of the cancellation, by where they stand. */
    @Select("""
            select status, count(distinct order_id) as orders, sum(amount) as amount from refund
             where show_id = #{showId} and cause = 'SHOW_CANCELLED' group by status
            """)
    List<Refunding> refunds(long showId);

    record Cancelled(
            long showId,
            boolean refundAdmitted,
            Instant requestedAt,
            @Nullable Instant finishedAt) {}

    record Waiting(int orders, long amount) {}

    record Refunding(RefundStatus status, int orders, long amount) {}
}
