package org.fengyun.ticketing.buyer;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BuyerMapper {
    @Select("select id from buyer where app_id = #{appId} and open_id = #{openId}")
    Optional<Long> find(String appId, String openId);

    @Select("select id from buyer where id = #{id} for update")
    Optional<Long> lock(long id);

    @Insert("insert into buyer (id, app_id, open_id, created_at) values (#{id}, #{appId}, #{openId}, #{now})")
    void add(long id, String appId, String openId, Instant now);
}
