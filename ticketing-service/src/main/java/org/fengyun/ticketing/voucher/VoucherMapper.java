package org.fengyun.ticketing.voucher;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** Statements with lists, and those that share columns, are in VoucherMapper.xml. */
@Mapper
interface VoucherMapper {
    void add(Collection<Voucher> vouchers, Instant now);

    Optional<Voucher> find(long showId, long id);

    List<Voucher> ofCodes(long showId, Collection<String> codes);

    /** In the order in which they were made. */
    List<Voucher> ofBatch(long showId, long batchId);

    List<Voucher> before(long showId, long before, int limit);

    @Update("update voucher set disabled = true where show_id = #{showId} and id = #{id} and not disabled")
    boolean disable(long showId, long id);

    /** Counts the vouchers that had so many uses left, or, where the change is negative, that were used so often. */
    int changeUsed(long showId, Collection<Long> ids, int change);
}
