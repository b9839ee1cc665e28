package org.fengyun.ticketing.show;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Those who name seats hand their list over as one parameter in JSON: with one for each, MyBatis and the driver take longer over
 * 500 seats than the database does, under the lock of the show. The order of the join is given, so that each seat is looked up.
 */
@Mapper
interface SeatMapper {
    @Insert("""
            insert into show_zone (show_id, id, name, part, seats, areas)
            values (#{showId}, #{id}, #{name}, #{part}, #{seats}, #{areas})
            """)
    void addZone(long showId, int id, String name, @Nullable Integer part, int seats, String areas);

    void add(long showId, List<NewSeat> seats);

    /** Taken or free. */
    @Select("""
            select s.id, s.tier_id, s.zone_id, z.name as zone, s.row_name as `row`, s.number, s.position, s.x, s.y
              from seat s join show_zone z on z.show_id = s.show_id and z.id = s.zone_id
             where s.show_id = #{showId}
            """)
    List<Stock.PlanSeat> ofShow(long showId);

    @Select("""
            select s.id, s.tier_id, z.name as zone, s.row_name as `row`, s.number,
                   s.ticket_id is null and s.hold_back_id is null as free
              from json_table(#{ids.json}, '$[*]' columns (id bigint path '$')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
              join show_zone z on z.show_id = s.show_id and z.id = s.zone_id
            """)
    List<Stock.Seat> find(long showId, Listed ids);

    /** Where these seats are, in no order. */
    @Select("""
            select s.zone_id, s.position
              from json_table(#{ids.json}, '$[*]' columns (id bigint path '$')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
            """)
    List<SeatBits.Spot> spots(long showId, Listed ids);

    /**
     * The show must be locked. Counts the seats that were free and now are taken.
     *
     * @param takings of each a seat and its ticket
     */
    @Update("""
            update json_table(#{takings.json}, '$[*]' columns (id bigint path '$[0]', ticket_id bigint path '$[1]')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
               set s.ticket_id = named.ticket_id
             where s.ticket_id is null and s.hold_back_id is null
            """)
    int take(long showId, Listed takings);

    /**
     * The show must be locked. Counts the seats that these tickets had and that now are free.
     *
     * @param takings of each a seat and its ticket
     */
    @Update("""
            update json_table(#{takings.json}, '$[*]' columns (id bigint path '$[0]', ticket_id bigint path '$[1]')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
               set s.ticket_id = null
             where s.ticket_id = named.ticket_id
            """)
    int free(long showId, Listed takings);

    /** The show must be locked. Counts the seats that were free and now are held back. */
    @Update("""
            update json_table(#{ids.json}, '$[*]' columns (id bigint path '$')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
               set s.hold_back_id = #{holdBackId}
             where s.ticket_id is null and s.hold_back_id is null
            """)
    int holdBack(long showId, long holdBackId, Listed ids);

    /** The show must be locked. Counts the seats that this held back and that now are free. */
    @Update("""
            update json_table(#{ids.json}, '$[*]' columns (id bigint path '$')) named
              straight_join seat s on s.show_id = #{showId} and s.id = named.id
               set s.hold_back_id = null
             where s.hold_back_id = #{holdBackId}
            """)
    int release(long showId, long holdBackId, Listed ids);

    /** @param position in its zone, from 0 */
    record NewSeat(long id, int position, int zoneId, String row, String number, double x, double y, long tierId) {}
}
