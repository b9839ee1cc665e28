package org.fengyun.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Whom tickets name that were never paid, or went back. */
@Mapper
interface PastAttendeeMapper {
    /** Shows with real names that began before this and were not cleared, or of which more went back since. */
    @Select("""
            select s.id from event_show s
              left join attendees_cleared c on c.show_id = s.id
              left join show_cancellation w on w.show_id = s.id
             where s.real_name and s.starts_at < #{before} and (c.show_id is null or w.finished_at >= c.cleared_at)
             order by s.id limit #{limit}
            """)
    List<Long> due(Instant before, int limit);

    @Update("""
            update ticket set attendee_id = null, attendee_name = null, document_type = null, document_masked = null,
                              document_hash = null
             where show_id = #{showId} and status in ('RELEASED', 'REFUNDED') and attendee_name is not null
             order by id limit #{limit}
            """)
    int clear(long showId, int limit);

    @Insert("""
            insert into attendees_cleared (show_id, cleared_at) values (#{showId}, #{now})
            on duplicate key update cleared_at = #{now}
            """)
    void cleared(long showId, Instant now);
}
