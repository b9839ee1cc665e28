package org.fengyun.ticketing.checkin;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.checkin.CheckInMapper.Admission;
import org.fengyun.ticketing.client.CheckInApi.Undo;
import org.fengyun.ticketing.client.CheckInApi.Undone;

/** Admissions that were taken back. Rows are added and never changed. */
@Mapper
interface UndoMapper {
    @Insert("""
            insert into check_in_undo (show_id, id, ticket_id, scan_id, gate, checked_in_at, undone_by, reason, undone_at)
            values (#{showId}, #{id}, #{admission.ticketId}, #{admission.scanId}, #{admission.gate},
                    #{admission.checkedInAt}, #{undo.by}, #{undo.reason}, #{now})
            """)
    void add(long showId, long id, Admission admission, Undo undo, Instant now);

    @Select("""
            select ticket_id, scan_id, gate, checked_in_at as `at`, undone_by as `by`, reason, undone_at
              from check_in_undo where show_id = #{showId} and id = #{id}
            """)
    Undone get(long showId, long id);

    @Select("""
            select ticket_id, scan_id, gate, checked_in_at as `at`, undone_by as `by`, reason, undone_at
              from check_in_undo where show_id = #{showId} and ticket_id = #{ticketId}
             order by id desc limit 100
            """)
    List<Undone> ofTicket(long showId, long ticketId);
}
