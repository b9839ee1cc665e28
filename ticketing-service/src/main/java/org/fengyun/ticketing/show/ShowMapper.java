package org.fengyun.ticketing.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;

@Mapper
interface ShowMapper {
    @Insert("""
            insert into event_show
                   (id, event_id, organizer_id, status, starts_at, sale_opens_at, sale_closes_at, seating, real_name,
                    limit_per_buyer, plan_id, limit_per_order, doors_open_at, attendees_fixed_at, created_at)
            values (#{show.id}, #{show.eventId}, #{show.organizerId}, #{show.status}, #{show.startsAt},
                    #{show.saleOpensAt}, #{show.saleClosesAt}, #{show.seating}, #{show.realName},
                    #{show.limitPerBuyer}, #{show.planId}, #{show.limitPerOrder}, #{show.doorsOpenAt},
                    #{show.attendeesFixedAt}, #{now})
            """)
    void add(Show show, Instant now);

    @Select("""
            select id, event_id, organizer_id, status, starts_at, sale_opens_at, sale_closes_at, seating, real_name,
                   limit_per_buyer, plan_id, limit_per_order, doors_open_at, attendees_fixed_at
              from event_show where id = #{id}
            """)
    Optional<Show> find(long id);

    /** Reads the show and keeps its stock from moving until the transaction ends. */
    @Select("""
            select id, event_id, organizer_id, status, starts_at, sale_opens_at, sale_closes_at, seating, real_name,
                   limit_per_buyer, plan_id, limit_per_order, doors_open_at, attendees_fixed_at
              from event_show where id = #{id} for update
            """)
    Optional<Show> lock(long id);

    @Select("""
            select id, event_id, organizer_id, status, starts_at, sale_opens_at, sale_closes_at, seating, real_name,
                   limit_per_buyer, plan_id, limit_per_order, doors_open_at, attendees_fixed_at
              from event_show where event_id = #{eventId} order by starts_at, id
            """)
    List<Show> ofEvent(long eventId);

    @Update("""
            update event_show set starts_at = #{edit.startsAt}, sale_opens_at = #{edit.saleOpensAt},
                                  sale_closes_at = #{edit.saleClosesAt}, limit_per_buyer = #{edit.limitPerBuyer},
                                  limit_per_order = #{edit.limitPerOrder}, doors_open_at = #{edit.doorsOpenAt},
                                  attendees_fixed_at = #{edit.attendeesFixedAt}
             where id = #{id}
            """)
    void edit(long id, ShowEdit edit);

    /** How many live tickets the buyer with the most of them holds. */
    @Select("""
            select coalesce(max(held), 0) from (
                select count(*) as held from ticket
                 where show_id = #{id} and status in ('HELD', 'VALID', 'USED') group by buyer_id
            ) buyers
            """)
    int mostHeldByOne(long id);

    @Update("update event_show set status = 'PUBLISHED' where event_id = #{eventId} and status = 'DRAFT'")
    int publish(long eventId);

    @Update("update event_show set status = 'CANCELLED' where id = #{id} and status in ('DRAFT', 'PUBLISHED')")
    boolean cancel(long id);
}
