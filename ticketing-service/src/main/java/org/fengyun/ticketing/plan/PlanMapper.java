package org.fengyun.ticketing.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface PlanMapper {
    @Insert("""
            insert into seating_plan
                   (id, organizer_id, name, width, height, seats, categories, created_at)
            values (#{id}, #{organizerId}, #{name}, #{width}, #{height}, #{seats}, #{categories}, #{now})
            """)
    void add(
            long id,
            long organizerId,
            String name,
            @Nullable Integer width,
            @Nullable Integer height,
            int seats,
            String categories,
            Instant now);

    @Select("""
            select id, name, seats, categories from seating_plan
             where id = #{id} and organizer_id = #{organizerId}
            """)
    Optional<Summary> find(long id, long organizerId);

    @Select("""
            select id, name, seats, categories from seating_plan
             where organizer_id = #{organizerId} and id < #{before} order by id desc limit #{limit}
            """)
    List<Summary> before(long organizerId, long before, int limit);

    @Insert("insert into seating_plan_piece (plan_id, number, content) values (#{planId}, #{number}, #{content})")
    void addPiece(long planId, int number, byte[] content);

    /** The file, in its order. */
    @Select("""
            select d.content from seating_plan p join seating_plan_piece d on d.plan_id = p.id
             where p.id = #{id} and p.organizer_id = #{organizerId} order by d.number
            """)
    List<Piece> pieces(long id, long organizerId);

    /** @param categories a JSON list of {@link org.fengyun.ticketing.client.OrganizerApi.PlanCategory} */
    record Summary(Id id, String name, int seats, String categories) {}

    record Piece(byte[] content) {}
}
