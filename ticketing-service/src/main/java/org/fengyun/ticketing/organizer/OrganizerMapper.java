package org.fengyun.ticketing.organizer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.OrganizerApi.Organizer;

@Mapper
interface OrganizerMapper {
    @Insert("insert into organizer (id, name, created_at) values (#{id}, #{name}, #{now})")
    void add(long id, String name, Instant now);

    @Select("select id, name from organizer where id = #{id}")
    Optional<Organizer> find(long id);

    @Select("select id, name from organizer where id < #{before} order by id desc limit #{limit}")
    List<Organizer> before(long before, int limit);
}
