package org.fengyun.ticketing.cancellation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
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

    /** @param orders those that could not be put on their way when that was tried last */
    @Update("update show_cancellation set stuck = #{orders} where show_id = #{showId}")
    void setStuck(long showId, int orders);

    @Select("select count(*) from ticket_order where show_id = #{showId} and status = 'PENDING_PAYMENT'")
    int holds(long showId);

    /** How many paid orders have tickets that have not gone back yet. */
    int waiting(long showId, Collection<TicketStatus> wanted);

    /** How far everything is at one moment: each order is counted once, however many refunds it has. */
    Optional<Progress> progress(long showId);

    record Cancelled(
            long showId,
            boolean refundAdmitted,
            Instant requestedAt,
            @Nullable Instant finishedAt) {}

    /**
     * @param orders those that are refunded, waiting or failed
     * @param waiting of which anything has not come back and has not failed
     * @param failed of which anything has failed and nothing waits
     * @param stuck those of the waiting that could not be put on their way when that was tried last
     */
    record Progress(
            boolean refundAdmitted,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            int orders,
            int refunded,
            int waiting,
            int failed,
            int stuck,
            int holds,
            long amount,
            long refundedAmount) {}
}
