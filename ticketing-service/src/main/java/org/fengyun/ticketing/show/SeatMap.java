package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.show.SeatBits.ZoneBits;

/** Which seats are free, in short. Whoever changes seats changes it too. The statement with a list is in SeatMap.xml. */
@Mapper
interface SeatMap {
    @Insert("insert into seat_map (show_id, zone_id, free) values (#{showId}, #{bits.zoneId}, #{bits.free})")
    void add(long showId, ZoneBits bits);

    @Select("select zone_id, free from seat_map where show_id = #{showId}")
    List<ZoneBits> ofShow(long showId);

    /** The show must be locked since before these were read. */
    int write(long showId, Collection<ZoneBits> zones);
}
