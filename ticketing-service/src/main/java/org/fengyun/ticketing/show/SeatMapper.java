package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Statements with lists are in SeatMapper.xml. */
@Mapper
interface SeatMapper {
    @Insert("""
            insert into show_zone (show_id, id, name, part, seats, areas)
            values (#{showId}, #{id}, #{name}, #{part}, #{seats}, #{areas})
            """)
    void addZone(long showId, int id, String name, @Nullable Integer part, int seats, String areas);

    void add(long showId, List<NewSeat> seats);

    List<Stock.Seat> find(long showId, Collection<Long> ids);

    /** Taken or free. */
    @Select("""
            select s.id, s.tier_id, s.zone_id, z.name as zone, s.row_name as `row`, s.number, s.position, s.x, s.y
              from seat s join show_zone z on z.show_id = s.show_id and z.id = s.zone_id
             where s.show_id = #{showId}
            """)
    List<Stock.PlanSeat> ofShow(long showId);

    /** Where these seats are, in no order. */
    List<SeatBits.Spot> spots(long showId, Collection<Long> ids);

    /** The show must be locked. Counts the seats that were free and now are taken. */
    int take(long showId, Collection<Stock.Taking> seats);

    /** The show must be locked. Counts the seats that these tickets had and that now are free. */
    int free(long showId, Collection<Long> ticketIds, Collection<Long> seatIds);

    /** The show must be locked. Counts the seats that were free and now are held back. */
    int holdBack(long showId, long holdBackId, Collection<Long> seatIds);

    /** The show must be locked. Counts the seats that this held back and that now are free. */
    int release(long showId, long holdBackId, Collection<Long> seatIds);

    /** @param position in its zone, from 0 */
    record NewSeat(long id, int position, int zoneId, String row, String number, double x, double y, long tierId) {}
}
