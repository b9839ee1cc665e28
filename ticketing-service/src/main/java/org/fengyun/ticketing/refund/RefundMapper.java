package org.fengyun.ticketing.refund;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Action;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.jspecify.annotations.Nullable;

/** Statements with lists, and those that share columns, are in RefundMapper.xml. */
@Mapper
interface RefundMapper {
    @Insert("""
            insert into refund (show_id, id, payment_id, order_id, number, amount, fee, cause, status, reason, tries,
                                requested_at, settled_at)
            values (#{showId}, #{id}, #{paymentId}, #{orderId}, #{number}, #{amount}, #{fee}, #{cause}, #{status},
                    #{reason}, #{tries}, #{requestedAt}, #{settledAt})
            """)
    void add(Refund refund);

    /** Fails as a duplicate where one of them was given back before. */
    void addTickets(Refund refund, Collection<ReturnedTicket> tickets);

    Optional<Refund> find(long showId, long id);

    List<Refund> ofOrder(long showId, long orderId);

    /** The newest first, of one status or of all. */
    List<Refund> ofShow(long showId, @Nullable RefundStatus status, long before, int limit);

    /** Of all shows of this organizer, the newest first. */
    List<Refund> ofOrganizer(long organizerId, RefundStatus status, long before, int limit);

    List<Returned> tickets(long showId, Collection<Long> refundIds);

    List<Intervened> interventions(long showId, Collection<Long> refundIds);

    /** Of what was paid: in how many parts it is going back so far, and how much of it, with the fees. */
    @Select("""
            select count(case when amount > 0 then 1 end) as parts, coalesce(sum(amount + fee), 0) as fen
              from refund where show_id = #{showId} and payment_id = #{paymentId}
            """)
    Parts parts(long showId, long paymentId);

    /** Moves the refund only if nobody has moved it since it was read, not even there and back by another try. */
    @Update("""
            update refund set status = #{to}, settled_at = #{settledAt}, tries = #{tries}, waits_for = null
             where show_id = #{refund.showId} and id = #{refund.id} and status = #{refund.status}
               and tries = #{refund.tries}
            """)
    boolean move(Refund refund, RefundStatus to, int tries, @Nullable Instant settledAt);

    /** Says why the provider has not taken it yet, or that it has. */
    @Update("""
            update refund set waits_for = #{reason}
             where show_id = #{refund.showId} and id = #{refund.id} and status = 'PROCESSING' and tries = #{refund.tries}
            """)
    boolean setWaitsFor(Refund refund, @Nullable String reason);

    /** What the payment brought in all: fen. */
    @Select("select captured from payment where show_id = #{showId} and id = #{paymentId}")
    long captured(long showId, long paymentId);

    @Insert("""
            insert into refund_intervention (show_id, id, refund_id, action, staff, note, done_at)
            values (#{showId}, #{id}, #{refundId}, #{action}, #{staff}, #{note}, #{now})
            """)
    void addIntervention(long showId, long id, long refundId, Action action, String staff, String note, Instant now);

    /** @param fen those that are kept included */
    record Parts(int parts, long fen) {}

    record Returned(long refundId, Id ticketId, long amount, long fee) {}

    record Intervened(long refundId, Action action, String staff, String note, Instant doneAt) {}
}
