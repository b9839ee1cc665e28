package org.fengyun.ticketing.idempotency;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CreationMapper {
    /** Waits for another call under the same key, then fails as a duplicate. */
    @Insert("""
            insert into creation (scope, idempotency_key, request_hash, resource_id, created_at)
            values (#{scope}, #{key}, #{requestHash}, #{resourceId}, #{now})
            """)
    void add(long scope, String key, byte[] requestHash, long resourceId, Instant now);

    @Select("""
            select request_hash, resource_id from creation
             where scope = #{scope} and idempotency_key = #{key}
            """)
    Creation get(long scope, String key);

    record Creation(byte[] requestHash, long resourceId) {}
}
