package org.fengyun.ticketing.attendee;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.document.DocumentVault.Row;
import org.fengyun.ticketing.document.DocumentVault.Sealed;

/** The encrypted numbers of attendees. */
@Mapper
interface SealMapper {
    @Select("""
            select id, buyer_id, document_type, key_id, nonce, ciphertext
              from attendee where key_id = #{keyId} and id > #{after} order by id limit #{limit}
            """)
    List<SealedNumber> ofKey(String keyId, long after, int limit);

    /** Only if it is still what was read. */
    @Update("""
            update attendee set key_id = #{renewed.keyId}, nonce = #{renewed.nonce}, ciphertext = #{renewed.ciphertext}
             where id = #{id} and key_id = #{read.keyId} and nonce = #{read.nonce}
            """)
    boolean renew(long id, Sealed read, Sealed renewed);

    @Select("select key_id, count(*) as numbers from attendee group by key_id order by key_id")
    List<Usage> usage();

    record Usage(String keyId, long numbers) {}

    record SealedNumber(
            long id, long buyerId, DocumentType documentType, String keyId, byte[] nonce, byte[] ciphertext) {
        Row row() {
            return new Row(id, buyerId, documentType);
        }

        Sealed sealed() {
            return new Sealed(keyId, nonce, ciphertext);
        }
    }
}
