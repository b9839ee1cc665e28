package org.fengyun.ticketing.checkin;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CheckInMapper {
    @Insert("""
            insert into check_in (show_id, ticket_id, scan_id, gate, checked_in_at)
            values (#{showId}, #{ticketId}, #{scanId}, #{gate}, #{at})
            """)
    void add(long showId, long ticketId, String scanId, String gate, Instant at);

    @Select("""
            select ticket_id, scan_id, gate, checked_in_at
              from check_in where show_id = #{showId} and ticket_id = #{ticketId}
            """)
    Optional<Admission> ofTicket(long showId, long ticketId);

    @Select("""
            select ticket_id, scan_id, gate, checked_in_at
              from check_in where show_id = #{showId} and scan_id = #{scanId}
            """)
    Optional<Admission> ofScan(long showId, String scanId);

    @Select("select name from tier where show_id = #{showId} and id = #{tierId}")
    String tierName(long showId, long tierId);

    record Admission(long ticketId, String scanId, String gate, Instant checkedInAt) {}
}
