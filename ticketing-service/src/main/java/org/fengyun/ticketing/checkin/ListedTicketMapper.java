package org.fengyun.ticketing.checkin;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTier;

/** What an offline list says. */
@Mapper
interface ListedTicketMapper {
    /** Tickets that were paid for, in order of their ids. */
    @Select("""
            select t.id, t.tier_id, t.status, t.seat_id, z.name as zone, s.row_name as `row`, s.number, t.attendee_name,
                   t.document_type, t.document_masked
              from ticket t
              left join seat s on s.show_id = t.show_id and s.id = t.seat_id
              left join show_zone z on z.show_id = s.show_id and z.id = s.zone_id
             where t.show_id = #{showId} and t.id > #{after} and t.status not in ('HELD', 'RELEASED')
             order by t.id limit #{limit}
            """)
    List<ListedTicketRow> after(long showId, long after, int limit);

    @Select("select id, name from tier where show_id = #{showId} order by position, id")
    List<ListedTier> tiers(long showId);
}
