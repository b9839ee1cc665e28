package org.fengyun.ticketing.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;

@Mapper
interface EventMapper {
    @Insert("""
            insert into event (id, organizer_id, title, category, city, venue, description, status, created_at)
            values (#{id}, #{organizerId}, #{draft.title}, #{draft.category}, #{draft.city}, #{draft.venue},
                    #{draft.description}, #{status}, #{now})
            """)
    void add(long id, long organizerId, EventDraft draft, EventStatus status, Instant now);

    @Update("""
            update event set title = #{draft.title}, category = #{draft.category}, city = #{draft.city},
                             venue = #{draft.venue}, description = #{draft.description}
             where id = #{id} and organizer_id = #{organizerId}
            """)
    boolean edit(long id, long organizerId, EventDraft draft);

    @Update("update event set poster = #{poster} where id = #{id} and organizer_id = #{organizerId}")
    boolean setPoster(long id, long organizerId, String poster);

    /** Moves the event only if nobody has moved it since it was read. */
    @Update("""
            update event set status = #{to}
             where id = #{id} and organizer_id = #{organizerId} and status = #{from}
            """)
    boolean move(long id, long organizerId, EventStatus from, EventStatus to);

    @Select("""
            select id, organizer_id, title, category, city, venue, description, poster, status
              from event where id = #{id} and organizer_id = #{organizerId}
            """)
    Optional<Event> find(long id, long organizerId);

    /** Reads the event and keeps others from moving it until the transaction ends. */
    @Select("""
            select id, organizer_id, title, category, city, venue, description, poster, status
              from event where id = #{id} and organizer_id = #{organizerId} for update
            """)
    Optional<Event> lock(long id, long organizerId);

    @Select("""
            select id, organizer_id, title, category, city, venue, description, poster, status
              from event where organizer_id = #{organizerId} and id < #{before} order by id desc limit #{limit}
            """)
    List<Event> before(long organizerId, long before, int limit);
}
