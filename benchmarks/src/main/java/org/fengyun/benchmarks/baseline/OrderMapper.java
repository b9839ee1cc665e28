package org.fengyun.benchmarks.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The insert of several tickets, and what reads them, is in OrderMapper.xml. */
@Mapper
interface OrderMapper {
    /** One order of a buyer at a time: else two at once would both count the tickets before the other's. */
    @Select("select id from buyer where id = #{buyerId} for update")
    Optional<Long> lockBuyer(long buyerId);

    @Select("""
            select show_id, id, total, created_at, expires_at, request_hash from ticket_order
             where buyer_id = #{buyerId} and idempotency_key = #{key}
            """)
    Optional<Earlier> earlier(long buyerId, String key);

    @Select("""
            select s.sale_opens_at, s.sale_closes_at, t.price, coalesce(s.limit_per_order, 100) as limit_per_order,
                   s.limit_per_buyer, coalesce(t.limit_per_buyer, 100) as limit_of_tier
              from event_show s join tier t on t.show_id = s.id and t.id = #{tierId}
             where s.id = #{showId} and s.status = 'PUBLISHED' and s.seating = 'GENERAL' and not s.real_name
               and not t.voucher_only
            """)
    Optional<Offer> offer(long showId, long tierId);

    @Select("""
            select count(*) as of_show, coalesce(sum(tier_id = #{tierId}), 0) as of_tier from ticket
             where buyer_id = #{buyerId} and show_id = #{showId} and status in ('HELD', 'VALID', 'USED')
            """)
    Live countLive(long buyerId, long showId, long tierId);

    @Insert("""
            insert into ticket_order
                   (show_id, id, buyer_id, status, collecting, total, created_at, expires_at, idempotency_key, request_hash)
            values (#{showId}, #{id}, #{buyerId}, 'PENDING_PAYMENT', false, #{total}, #{createdAt}, #{expiresAt}, #{key},
                    #{requestHash})
            """)
    void add(NewOrder order);

    void addTickets(List<NewTicket> tickets);

    List<NewTicket> tickets(long showId, long orderId);

    @Update("""
            update tier set free = free - #{places}
             where show_id = #{showId} and id = #{tierId} and free >= #{places}
            """)
    boolean take(long showId, long tierId, int places);

    record Earlier(long showId, long id, long total, Instant createdAt, Instant expiresAt, byte[] requestHash) {}

    record Offer(
            Instant saleOpensAt,
            Instant saleClosesAt,
            long price,
            int limitPerOrder,
            int limitPerBuyer,
            int limitOfTier) {
        boolean allows(Live has, int more) {
            return more <= limitPerOrder && has.ofShow() + more <= limitPerBuyer && has.ofTier() + more <= limitOfTier;
        }
    }

    /** How many live tickets a buyer has. */
    record Live(int ofShow, int ofTier) {}

    record NewOrder(
            long showId,
            long id,
            long buyerId,
            long total,
            Instant createdAt,
            Instant expiresAt,
            String key,
            byte[] requestHash) {}

    record NewTicket(long showId, long id, long orderId, long buyerId, long tierId, long price) {}
}
