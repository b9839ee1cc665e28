package org.fengyun.ticketing.show;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AnnouncedStartMapper {
    /** The show must be locked, so that versions follow each other. */
    @Insert("""
            insert into announced_start (show_id, version, held_until, starts_at)
            select #{showId}, coalesce(max(version), 0) + 1, #{heldUntil}, #{startsAt}
              from announced_start where show_id = #{showId}
            """)
    void add(long showId, Instant heldUntil, Instant startsAt);

    /** The start that was announced at this moment, if another was announced since. The last instant still counts to it. */
    @Select("""
            select starts_at from announced_start
             where show_id = #{showId} and held_until >= #{moment} order by version limit 1
            """)
    Optional<Instant> at(long showId, Instant moment);
}
