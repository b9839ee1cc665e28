package org.fengyun.ticketing.checkin;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.CheckInApi.RecordedScan;

/** Every scan that was decided, with its answer. Rows are added and never changed. */
@Mapper
interface ScanMapper {
    @Insert("""
            insert into scan (show_id, scan_id, id, device, gate, scanned_at, received_at, result, conflict,
                              ticket_show_id, ticket_id, named_gate, named_at)
            values (#{showId}, #{scanId}, #{id}, #{device}, #{gate}, #{scannedAt},
                    #{receivedAt}, #{result}, #{conflict}, #{ticketShowId}, #{ticketId},
                    #{namedGate}, #{namedAt})
            """)
    void add(Scan scan);

    @Select("""
            select s.show_id, s.scan_id, s.id, s.device, s.gate, s.scanned_at, s.received_at,
                   case when u.id is null then s.result else 'UNDONE' end as result, s.conflict, s.ticket_show_id,
                   s.ticket_id, s.named_gate, s.named_at
              from scan s
              left join check_in_undo u on u.show_id = s.show_id and u.scan_id = s.scan_id
             where s.show_id = #{showId} and s.scan_id = #{scanId}
            """)
    Optional<Scan> find(long showId, String scanId);

    /** The last scans of a ticket. */
    @Select("""
            select scan_id, device, gate, scanned_at, received_at, result from scan
             where show_id = #{showId} and ticket_id = #{ticketId} and ticket_show_id = show_id
             order by id desc limit 100
            """)
    List<RecordedScan> ofTicket(long showId, long ticketId);

    @Select("""
            select s.id, s.result, s.scan_id, s.device, s.gate, s.scanned_at, s.received_at, t.id as ticket_id,
                   r.name as tier, t.seat_id, z.name as zone, e.row_name as `row`, e.number, t.attendee_name,
                   t.document_type, t.document_masked, s.named_gate, s.named_at
              from scan s
              left join ticket t on t.show_id = s.show_id and t.id = s.ticket_id and s.ticket_show_id = s.show_id
              left join tier r on r.show_id = t.show_id and r.id = t.tier_id
              left join seat e on e.show_id = t.show_id and e.id = t.seat_id
              left join show_zone z on z.show_id = e.show_id and z.id = e.zone_id
             where s.show_id = #{showId} and s.conflict and s.id < #{before}
             order by s.id desc limit #{limit}
            """)
    List<ConflictRow> conflicts(long showId, long before, int limit);
}
