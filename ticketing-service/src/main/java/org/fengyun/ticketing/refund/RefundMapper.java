package org.fengyun.ticketing.refund;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface RefundMapper {
    @Insert("""
            insert into refund (show_id, id, payment_id, order_id, number, amount, cause, status, requested_at)
            values (#{refund.showId}, #{refund.id}, #{refund.paymentId}, #{refund.orderId}, #{refund.number},
                    #{refund.amount}, #{refund.cause}, #{refund.status}, #{now})
            """)
    void add(Refund refund, Instant now);

    @Select("""
            select show_id, id, payment_id, order_id, number, amount, cause, status
              from refund where show_id = #{showId} and id = #{id}
            """)
    Optional<Refund> find(long showId, long id);

    /** Moves the refund only if nobody has moved it since it was read. */
    @Update("""
            update refund set status = #{to}, settled_at = #{settledAt}
             where show_id = #{refund.showId} and id = #{refund.id} and status = #{refund.status}
            """)
    boolean move(Refund refund, RefundStatus to, @Nullable Instant settledAt);
}
