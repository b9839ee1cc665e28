package org.fengyun.ticketing.sale;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.OrderApi.ClosedReason;
import org.fengyun.ticketing.client.OrderApi.OrderStatus;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.sale.Reservation.Origin;

/** Statements with lists, and those that share columns, are in OrderMapper.xml. */
@Mapper
interface OrderMapper {
    /** Orders that these requests made before, of whatever show: a buyer's key is used for one order. */
    List<Earlier> earlier(Collection<Origin> origins);

    /** The order that a request of this origin made, of whatever show: for a key that came again elsewhere. */
    Optional<Earlier> made(long buyerId, String key);

    Optional<Order> find(long showId, long id);

    List<Order> findAll(long showId, Collection<Long> ids);

    /** The buyer's own order: where its show is not known yet. */
    Optional<Order> ofBuyer(long buyerId, long id);

    List<Order> before(long buyerId, long before, int limit);

    /** Holds that have expired and that no payment keeps, locked; those that somebody moves now are left out. */
    List<Order> lockExpired(long showId, Instant now, int limit);

    /** Orders of the show that wait for payment and have expired, with an open payment or not. */
    List<Order> expired(long showId, Instant now, int limit);

    /** The same, those that no payment keeps first, and else at random: one that cannot be settled is not always the first. */
    List<Order> overdue(long showId, Instant now, int limit);

    /** Orders of the show that wait for payment: those that no payment keeps first, and else at random. */
    List<Order> unpaid(long showId, int limit);

    /** Paid orders of the show that have tickets which stand at one of these. */
    List<Order> paidWith(long showId, Collection<TicketStatus> tickets, long after, int limit);

    /** Moves the order only if nobody has moved it since it was read. */
    @Update("""
            update ticket_order set status = #{to}
             where show_id = #{order.showId} and id = #{order.id} and status = #{order.status}
            """)
    boolean move(Order order, OrderStatus to);

    /** Shows with expired holds, at random. */
    List<Long> showsWithExpired(Instant now, int limit);

    /** How many orders of these buyers that are not closed have these vouchers; what is none is left out. */
    List<VoucherUse> voucherUses(long showId, Collection<Long> voucherIds, Collection<Long> buyerIds);

    /** Closes those that still wait for payment and that no payment keeps. Counts them. */
    int close(long showId, Collection<Long> ids, ClosedReason reason);

    @Update("""
            update ticket_order set status = 'PAID', paid_at = #{paidAt}, collecting = false
             where show_id = #{showId} and id = #{id} and status = 'PENDING_PAYMENT'
            """)
    boolean markPaid(long showId, long id, Instant paidAt);

    /** Makes an order paid that had expired before its money came. */
    @Update("""
            update ticket_order set status = 'PAID', closed_reason = null, paid_at = #{paidAt}
             where show_id = #{showId} and id = #{id} and status = 'CLOSED' and closed_reason = 'EXPIRED'
            """)
    boolean revive(long showId, long id, Instant paidAt);

    /** Keeps the hold from being released while its payment is open; only before it has expired. */
    @Update("""
            update ticket_order set collecting = true
             where show_id = #{showId} and id = #{id} and status = 'PENDING_PAYMENT' and expires_at > #{now}
            """)
    boolean beginCollecting(long showId, long id, Instant now);

    @Update("""
            update ticket_order set collecting = false
             where show_id = #{showId} and id = #{id} and status = 'PENDING_PAYMENT'
            """)
    boolean endCollecting(long showId, long id);

    record VoucherUse(long voucherId, long buyerId, int orders) {}

    record Earlier(long showId, long id, long buyerId, String idempotencyKey, byte[] requestHash) {
        Origin origin() {
            return new Origin(buyerId, idempotencyKey);
        }
    }
}
