package org.fengyun.ticketing.event;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RefundTermsMapper {
    /** The event must be locked, so that versions follow each other. */
    @Insert("""
            insert into refund_terms (event_id, version, since, steps)
            values (#{eventId}, #{version}, #{since}, #{steps})
            """)
    void add(long eventId, int version, Instant since, String steps);

    @Select("""
            select version, since, steps from refund_terms
             where event_id = #{eventId} order by version desc limit 1
            """)
    Optional<Terms> latest(long eventId);

    /** What held at this moment. */
    @Select("""
            select version, since, steps from refund_terms
             where event_id = #{eventId} and since <= #{at} order by version desc limit 1
            """)
    Optional<Terms> at(long eventId, Instant at);

    /** @param steps JSON */
    record Terms(int version, Instant since, String steps) {}
}
