package org.fengyun.ticketing.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.CheckInApi.GateCount;

/** Who is in. */
@Mapper
interface CheckInMapper {
    @Insert("""
            insert into check_in (show_id, ticket_id, scan_id, gate, checked_in_at)
            values (#{showId}, #{ticketId}, #{scanId}, #{gate}, #{at})
            """)
    void add(long showId, long ticketId, String scanId, String gate, Instant at);

    @Delete("delete from check_in where show_id = #{showId} and ticket_id = #{ticketId} and scan_id = #{scanId}")
    boolean remove(long showId, long ticketId, String scanId);

    @Select("""
            select ticket_id, scan_id, gate, checked_in_at
              from check_in where show_id = #{showId} and ticket_id = #{ticketId}
            """)
    Optional<Admission> ofTicket(long showId, long ticketId);

    @Select("select name from tier where show_id = #{showId} and id = #{tierId}")
    String tierName(long showId, long tierId);

    /** When its refund was asked for. */
    @Select("""
            select r.requested_at from refund_ticket k
              join refund r on r.show_id = k.show_id and r.id = k.refund_id
             where k.show_id = #{showId} and k.ticket_id = #{ticketId}
            """)
    Optional<Instant> refundedAt(long showId, long ticketId);

    @Select("""
            select (select count(*) from ticket where show_id = #{showId} and status = 'VALID') as valid,
                   (select count(*) from check_in where show_id = #{showId}) as used,
                   (select count(*) from check_in where show_id = #{showId} and checked_in_at > #{since}) as recent,
                   (select count(*) from scan where show_id = #{showId} and conflict) as conflicts
            """)
    Counts counts(long showId, Instant since);

    @Select("""
            select gate, count(*) as used from check_in
             where show_id = #{showId} group by gate order by used desc, gate limit 100
            """)
    List<GateCount> gates(long showId);

    record Admission(long ticketId, String scanId, String gate, Instant checkedInAt) {}

    record Counts(int valid, int used, int recent, int conflicts) {}
}
