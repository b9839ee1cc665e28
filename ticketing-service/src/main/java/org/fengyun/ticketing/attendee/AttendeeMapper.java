package org.fengyun.ticketing.attendee;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.document.DocumentVault.Sealed;

/** The statement with a list is in AttendeeMapper.xml. */
@Mapper
interface AttendeeMapper {
    @Insert("""
            insert into attendee (id, buyer_id, name, document_type, document_masked, document_hash,
                                  key_id, nonce, ciphertext, created_at)
            values (#{attendee.id}, #{attendee.buyerId}, #{attendee.name}, #{attendee.documentType},
                    #{attendee.documentMasked}, #{attendee.documentHash},
                    #{sealed.keyId}, #{sealed.nonce}, #{sealed.ciphertext}, #{now})
            """)
    void add(Attendee attendee, Sealed sealed, Instant now);

    @Delete("delete from attendee where id = #{id} and buyer_id = #{buyerId}")
    boolean remove(long buyerId, long id);

    @Select("select count(*) from attendee where buyer_id = #{buyerId}")
    int count(long buyerId);

    @Select("""
            select id, buyer_id, name, document_type, document_masked, document_hash
              from attendee where buyer_id = #{buyerId} and document_hash = #{hash}
            """)
    Optional<Attendee> find(long buyerId, DocumentHash hash);

    @Select("""
            select id, buyer_id, name, document_type, document_masked, document_hash
              from attendee where buyer_id = #{buyerId} and id < #{before} order by id desc limit #{limit}
            """)
    List<Attendee> before(long buyerId, long before, int limit);

    List<Attendee> withIds(Collection<Long> ids);
}
