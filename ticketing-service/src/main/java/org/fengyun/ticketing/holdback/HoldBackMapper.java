package org.fengyun.ticketing.holdback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.Id;

/** Statements with lists are in HoldBackMapper.xml. The seats themselves are changed by the stock alone. */
@Mapper
interface HoldBackMapper {
    @Insert("""
            insert into hold_back (show_id, id, reason, created_at) values (#{showId}, #{id}, #{reason}, #{now})
            """)
    void add(long showId, long id, String reason, Instant now);

    @Insert("""
            insert into hold_back_tier (show_id, hold_back_id, tier_id, places, held)
            values (#{showId}, #{holdBackId}, #{tierId}, #{places}, #{places})
            """)
    void addTier(long showId, long holdBackId, long tierId, int places);

    @Select("select id, reason, created_at from hold_back where show_id = #{showId} and id = #{id}")
    Optional<Row> find(long showId, long id);

    @Select("""
            select id, reason, created_at from hold_back
             where show_id = #{showId} and id < #{before} order by id desc limit #{limit}
            """)
    List<Row> before(long showId, long before, int limit);

    /** Of these hold-backs, in the order of the show's tiers. */
    List<TierRow> tiers(long showId, Collection<Long> holdBackIds);

    /** The seats that these still hold, in the order of the plan. */
    List<SeatRow> seats(long showId, Collection<Long> holdBackIds);

    /** Refuses, as 0 rows, to release more than is held. */
    @Update("""
            update hold_back_tier set held = held - #{places}
             where show_id = #{showId} and hold_back_id = #{holdBackId} and tier_id = #{tierId} and held >= #{places}
            """)
    boolean release(long showId, long holdBackId, long tierId, int places);

    record Row(Id id, String reason, Instant createdAt) {}

    record TierRow(long holdBackId, Id tierId, int places, int held) {}

    record SeatRow(long holdBackId, Id id, Id tierId, String zone, String row, String number) {}
}
