package org.fengyun.ticketing.payment;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PaymentMapper {
    @Insert("""
            insert into payment (show_id, id, order_id, provider, number, amount, status, created_at)
            values (#{payment.showId}, #{payment.id}, #{payment.orderId}, #{payment.provider}, #{payment.number},
                    #{payment.amount}, #{payment.status}, #{now})
            """)
    void add(Payment payment, Instant now);

    @Select("""
            select show_id, id, order_id, provider, number, amount, status, transaction_id
              from payment where show_id = #{showId} and order_id = #{orderId}
            """)
    Optional<Payment> ofOrder(long showId, long orderId);

    @Select("""
            select show_id, id, order_id, provider, number, amount, status, transaction_id
              from payment where show_id = #{showId} and id = #{id}
            """)
    Optional<Payment> find(long showId, long id);

    /** What the payer reads: the title of the show's event. */
    @Select("""
            select e.title from event_show s join event e on e.id = s.event_id
             where s.id = #{showId}
            """)
    String title(long showId);

    /** Moves the payment to paid only if nobody has moved it since it was read. */
    @Update("""
            update payment set status = 'PAID', transaction_id = #{paid.transactionId}, captured = #{paid.amount},
                               paid_at = #{paid.paidAt}
             where show_id = #{payment.showId} and id = #{payment.id} and status = #{payment.status}
            """)
    boolean capture(Payment payment, PaymentProvider.State.Paid paid);

    /** Moves the payment to closed only if nobody has moved it since it was read. */
    @Update("""
            update payment set status = 'CLOSED'
             where show_id = #{showId} and id = #{id} and status = #{status}
            """)
    boolean close(Payment payment);

    /** Waits for the same callback in another transaction, then fails as a duplicate. */
    @Insert("""
            insert into payment_callback (provider, id, number, body, outcome, received_at)
            values (#{provider}, #{notice.id}, #{notice.number}, #{body}, 'RECEIVED', #{now})
            """)
    void addCallback(String provider, PaymentProvider.Notice notice, String body, Instant now);

    @Update("""
            update payment_callback set outcome = #{outcome}
             where provider = #{provider} and id = #{id}
            """)
    void setOutcome(String provider, String id, Confirmation outcome);
}
