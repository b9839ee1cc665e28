package org.fengyun.ticketing.show;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierEdit;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;

@Mapper
interface TierMapper {
    @Insert("""
            insert into tier (show_id, id, position, name, price, quota, free, limit_per_buyer, voucher_only)
            values (#{showId}, #{id}, #{position}, #{draft.name}, #{draft.price}, #{quota}, #{quota},
                    #{draft.limitPerBuyer}, #{draft.voucherOnly})
            """)
    void add(long showId, long id, int position, TierDraft draft, int quota);

    @Select("""
            select id, name, price, free, limit_per_buyer, voucher_only
              from tier where show_id = #{showId} order by position
            """)
    List<Stock.Tier> ofShow(long showId);

    @Select("select id from tier where show_id = #{showId}")
    List<Id> ids(long showId);

    @Select("select quota from tier where show_id = #{showId} and id = #{tierId}")
    Optional<Integer> quota(long showId, long tierId);

    /** The show must be locked. Refuses, as 0 rows, what would leave less than nothing or more than the quota. */
    @Update("""
            update tier set free = free + #{change}
             where show_id = #{showId} and id = #{tierId} and free + #{change} between 0 and quota
            """)
    boolean changeFree(long showId, long tierId, int change);

    /** How many live tickets of the tier the buyer with the most of them holds. */
    @Select("""
            select coalesce(max(held), 0) from (
                select count(*) as held from ticket
                 where show_id = #{showId} and tier_id = #{tierId} and status in ('HELD', 'VALID', 'USED')
                 group by buyer_id
            ) buyers
            """)
    int mostHeldByOne(long showId, long tierId);

    /** The show must be locked. Refuses, as 0 rows, a quota below what is held and sold. */
    @Update("""
            update tier set name = #{edit.name}, price = #{edit.price},
                            limit_per_buyer = #{edit.limitPerBuyer}, voucher_only = #{edit.voucherOnly},
                            free = free + (#{quota} - quota), quota = #{quota}
             where show_id = #{showId} and id = #{tierId} and free + (#{quota} - quota) >= 0
            """)
    boolean edit(long showId, long tierId, TierEdit edit, int quota);

    @Select("""
            select t.id, t.name, t.price, t.quota, t.free,
                   coalesce(k.held, 0) + coalesce(h.held, 0) as held, coalesce(k.sold, 0) as sold,
                   t.limit_per_buyer, t.voucher_only, coalesce(h.held, 0) as held_back
              from tier t
              left join (select tier_id, sum(status = 'HELD') as held, sum(status in ('VALID', 'USED')) as sold
                           from ticket where show_id = #{showId} group by tier_id) k on k.tier_id = t.id
              left join (select tier_id, sum(held) as held from hold_back_tier
                          where show_id = #{showId} group by tier_id) h on h.tier_id = t.id
             where t.show_id = #{showId} order by t.position
            """)
    List<TierStock> stock(long showId);

    default boolean changeFreeOfAll(long showId, Collection<Stock.Change> changes) {
        return changes.stream().allMatch(change -> changeFree(showId, change.tierId(), change.places()));
    }
}
