package org.fengyun.ticketing.invariant;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Each statement finds the rows that break a promise, at most 100. */
@Mapper
interface InvariantMapper {
    @Select("""
            select t.show_id, t.id as tier_id, t.quota, t.free, count(k.id) as live,
                   (select coalesce(sum(h.held), 0) from hold_back_tier h
                     where h.show_id = t.show_id and h.tier_id = t.id) as held_back
              from tier t
              left join ticket k on k.show_id = t.show_id and k.tier_id = t.id and k.status in ('HELD', 'VALID', 'USED')
             group by t.show_id, t.id, t.quota, t.free
            having t.quota <> t.free + count(k.id) + held_back
             limit 100
            """)
    List<Map<String, Object>> tiersThatDoNotAddUp();

    @Select("""
            select show_id, seat_id, count(*) as live from ticket
             where seat_id is not null and status in ('HELD', 'VALID', 'USED')
             group by show_id, seat_id having count(*) > 1 limit 100
            """)
    List<Map<String, Object>> seatsSoldTwice();

    @Select("""
            select s.show_id, s.id as seat_id, s.ticket_id from seat s
              left join ticket k on k.show_id = s.show_id and k.id = s.ticket_id and k.seat_id = s.id
                                    and k.status in ('HELD', 'VALID', 'USED')
             where s.ticket_id is not null and k.id is null
            union all
            select k.show_id, k.seat_id, k.id from ticket k
              left join seat s on s.show_id = k.show_id and s.id = k.seat_id and s.ticket_id = k.id
             where k.seat_id is not null and k.status in ('HELD', 'VALID', 'USED') and s.id is null
            union all
            select show_id, id, ticket_id from seat where ticket_id is not null and hold_back_id is not null
             limit 100
            """)
    List<Map<String, Object>> seatsThatDisagreeWithTheirTickets();

    @Select("""
            select s.show_id, s.id as seat_id, s.zone_id, s.position, s.ticket_id, s.hold_back_id from seat s
              left join seat_map m on m.show_id = s.show_id and m.zone_id = s.zone_id
             where coalesce(ascii(substring(m.free, s.position div 8 + 1, 1)) >> (s.position mod 8) & 1, 2)
                   <> (s.ticket_id is null and s.hold_back_id is null)
             limit 100
            """)
    List<Map<String, Object>> seatsThatDisagreeWithTheMap();

    @Select("""
            select h.show_id, h.hold_back_id, h.tier_id, h.held, count(s.id) as seats
              from hold_back_tier h
              join event_show e on e.id = h.show_id and e.seating = 'RESERVED'
              left join seat s on s.show_id = h.show_id and s.hold_back_id = h.hold_back_id and s.tier_id = h.tier_id
             group by h.show_id, h.hold_back_id, h.tier_id, h.held having h.held <> count(s.id)
            union all
            select s.show_id, s.hold_back_id, s.tier_id, 0, count(*) from seat s
              left join hold_back_tier h on h.show_id = s.show_id and h.hold_back_id = s.hold_back_id
                                            and h.tier_id = s.tier_id
             where s.hold_back_id is not null and h.hold_back_id is null
             group by s.show_id, s.hold_back_id, s.tier_id
             limit 100
            """)
    List<Map<String, Object>> seatsThatDisagreeWithTheirHoldBack();

    @Select("""
            select k.show_id, k.buyer_id, h.limit_per_buyer, count(*) as live
              from ticket k join event_show h on h.id = k.show_id
             where k.status in ('HELD', 'VALID', 'USED')
             group by k.show_id, k.buyer_id, h.limit_per_buyer
            having count(*) > h.limit_per_buyer
             limit 100
            """)
    List<Map<String, Object>> buyersOverTheirLimit();

    @Select("""
            select k.show_id, k.tier_id, k.buyer_id, t.limit_per_buyer, count(*) as live
              from ticket k join tier t on t.show_id = k.show_id and t.id = k.tier_id
             where k.status in ('HELD', 'VALID', 'USED')
             group by k.show_id, k.tier_id, k.buyer_id, t.limit_per_buyer
            having count(*) > t.limit_per_buyer
             limit 100
            """)
    List<Map<String, Object>> buyersOverTheLimitOfATier();

    @Select("""
            select show_id, hex(document_hash) as document_hash, count(*) as live from ticket
             where document_hash is not null and status in ('HELD', 'VALID', 'USED')
             group by show_id, document_hash having count(*) > 1 limit 100
            """)
    List<Map<String, Object>> documentsWithTwoTickets();

    @Select("""
            select v.show_id, v.id as voucher_id, v.uses, v.used, coalesce(o.orders, 0) as orders
              from voucher v
              left join (select show_id, voucher_id, count(*) as orders from ticket_order
                          where voucher_id is not null and status <> 'CLOSED' group by show_id, voucher_id) o
                on o.show_id = v.show_id and o.voucher_id = v.id
             where v.used <> coalesce(o.orders, 0) or v.used > v.uses
             limit 100
            """)
    List<Map<String, Object>> vouchersThatDisagreeWithTheirOrders();

    @Select("""
            select o.show_id, o.voucher_id, o.buyer_id, v.uses_per_buyer, count(*) as orders
              from ticket_order o join voucher v on v.show_id = o.show_id and v.id = o.voucher_id
             where o.status <> 'CLOSED'
             group by o.show_id, o.voucher_id, o.buyer_id, v.uses_per_buyer
            having count(*) > v.uses_per_buyer
             limit 100
            """)
    List<Map<String, Object>> buyersWhoUsedAVoucherTooOften();

    @Select("""
            select o.show_id, o.id as order_id, o.status as order_status, k.id as ticket_id, k.status as ticket_status
              from ticket_order o left join ticket k on k.show_id = o.show_id and k.order_id = o.id
             where k.id is null
                or (o.status = 'PENDING_PAYMENT' and k.status <> 'HELD')
                or (o.status = 'CLOSED' and k.status <> 'RELEASED')
                or (o.status = 'PAID' and k.status not in ('VALID', 'USED', 'TRANSFERRED'))
                or (o.status = 'PARTLY_REFUNDED' and k.status not in ('VALID', 'USED', 'TRANSFERRED', 'REFUNDED'))
                or (o.status = 'REFUNDED' and k.status <> 'REFUNDED')
             limit 100
            """)
    List<Map<String, Object>> ordersThatDisagreeWithTheirTickets();

    @Select("""
            select o.show_id, o.id as order_id, o.total, sum(k.price) as prices, o.discount, sum(k.discount) as discounts
              from ticket_order o join ticket k on k.show_id = o.show_id and k.order_id = o.id
             group by o.show_id, o.id, o.total, o.discount
            having o.total <> sum(k.price) or o.discount <> sum(k.discount)
             limit 100
            """)
    List<Map<String, Object>> ordersThatDoNotAddUp();

    @Select("""
            select * from (
                select p.show_id, p.id as payment_id, p.captured,
                       (select coalesce(sum(k.price), 0) from ticket k
                         where k.show_id = p.show_id and k.order_id = p.order_id
                           and k.status in ('VALID', 'USED', 'TRANSFERRED')) as in_tickets,
                       (select coalesce(sum(r.amount), 0) from refund r
                         where r.show_id = p.show_id and r.payment_id = p.id) as in_refunds,
                       (select coalesce(sum(r.fee), 0) from refund r
                         where r.show_id = p.show_id and r.payment_id = p.id) as in_fees
                  from payment p where p.status = 'PAID'
            ) money
             where captured is null or captured <> in_tickets + in_refunds + in_fees
             limit 100
            """)
    List<Map<String, Object>> paymentsWithoutTicketOrRefund();

    @Select("""
            select o.show_id, o.id as order_id, o.total from ticket_order o
              left join payment p on p.show_id = o.show_id and p.order_id = o.id and p.status = 'PAID'
             where o.status in ('PAID', 'PARTLY_REFUNDED', 'REFUNDED') and o.total > 0 and p.id is null
             limit 100
            """)
    List<Map<String, Object>> ordersPaidByNothing();

    @Select("""
            select k.show_id, k.id as ticket_id, k.status, c.scan_id
              from ticket k
              join event_show h on h.id = k.show_id
              left join check_in c on c.show_id = k.show_id and c.ticket_id = k.id
             where (k.status = 'USED' and c.ticket_id is null)
                or (k.status <> 'USED' and c.ticket_id is not null
                    and not (k.status = 'REFUNDED' and h.status = 'CANCELLED'))
             limit 100
            """)
    List<Map<String, Object>> admissionsThatDisagree();

    @Select("""
            select s.show_id, s.scan_id, s.ticket_id from scan s
              left join check_in c on c.show_id = s.show_id and c.scan_id = s.scan_id and c.ticket_id = s.ticket_id
              left join check_in_undo u on u.show_id = s.show_id and u.scan_id = s.scan_id and u.ticket_id = s.ticket_id
             where s.result = 'ADMITTED' and (c.scan_id is null) = (u.scan_id is null)
            union all
            select c.show_id, c.scan_id, c.ticket_id from check_in c
              left join scan s on s.show_id = c.show_id and s.scan_id = c.scan_id and s.result = 'ADMITTED'
             where s.scan_id is null
             limit 100
            """)
    List<Map<String, Object>> scansThatDisagree();

    @Select("""
            select k.show_id, k.id as ticket_id, k.status, t.refund_id
              from ticket k left join refund_ticket t on t.show_id = k.show_id and t.ticket_id = k.id
             where (k.status = 'REFUNDED') <> (t.refund_id is not null)
                or (t.refund_id is not null and t.amount + t.fee <> k.price)
             limit 100
            """)
    List<Map<String, Object>> ticketsThatDisagreeWithTheirRefund();

    @Select("""
            select r.show_id, r.id as refund_id, r.amount, r.fee, r.cause, coalesce(sum(t.amount), 0) as of_tickets
              from refund r left join refund_ticket t on t.show_id = r.show_id and t.refund_id = r.id
             group by r.show_id, r.id, r.amount, r.fee, r.cause
            having r.cause in ('BUYER', 'SHOW_CANCELLED')
                   and (r.amount <> coalesce(sum(t.amount), 0) or r.fee <> coalesce(sum(t.fee), 0))
             limit 100
            """)
    List<Map<String, Object>> refundsThatDoNotAddUp();

    @Select("""
            select show_id, cause, subject_id, round, sum(amount) as difference
              from ledger_entry group by show_id, cause, subject_id, round having sum(amount) <> 0
             limit 100
            """)
    List<Map<String, Object>> entriesThatDoNotBalance();

    /** What the books say, less what payments, tickets and refunds say, account by account. */
    @Select("""
            select show_id, account, sum(amount) as difference from (
                select show_id, account, amount from ledger_entry
                union all
                select show_id, 'CAPTURED', captured from payment where status = 'PAID'
                union all
                select show_id, 'TICKETS', -price from ticket where status in ('VALID', 'USED', 'TRANSFERRED')
                union all
                select show_id, 'FEES', -fee from refund
                union all
                select show_id, case status when 'SUCCEEDED' then 'PAID_BACK' when 'FAILED' then 'FAILED'
                                            when 'PAID_BY_HAND' then 'PAID_BY_HAND' else 'OWED' end, -amount
                  from refund
            ) books
             group by show_id, account having sum(amount) <> 0
             limit 100
            """)
    List<Map<String, Object>> booksThatDisagree();

    @Select("""
            select c.show_id, k.order_id, k.id as ticket_id, k.status
              from show_cancellation c
              join event_show h on h.id = c.show_id
              join ticket k on k.show_id = c.show_id
             where c.finished_at is not null
               and (h.status <> 'CANCELLED' or k.status in ('HELD', 'VALID') or (k.status = 'USED' and c.refund_admitted))
             limit 100
            """)
    List<Map<String, Object>> ticketsOfShowsThatWereCalledOff();

    @Select("""
            select p.show_id, r.id as refund_id, r.number, c.id as callback_id
              from payment_callback c
              join payment p on p.provider = c.provider and p.number = c.number
              join refund r on r.show_id = p.show_id and r.payment_id = p.id and r.status = 'PAID_BY_HAND'
             where c.outcome = 'PAID_TWICE'
             limit 100
            """)
    List<Map<String, Object>> refundsPaidTwice();
}
