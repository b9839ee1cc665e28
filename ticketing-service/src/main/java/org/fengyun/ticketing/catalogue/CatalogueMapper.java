package org.fengyun.ticketing.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.fengyun.ticketing.client.CatalogueApi.EventSummary;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.jspecify.annotations.Nullable;

/** Reads for the public: published events, and shows that are or were sold. */
@Mapper
interface CatalogueMapper {
    @Select("""
            select * from (
                select e.id, e.title, e.category, e.city, e.venue, e.poster,
                       min(t.price) as price_from, min(s.starts_at) as first_show_at
                  from event e
                  join event_show s on s.event_id = e.id and s.status = 'PUBLISHED' and s.starts_at > #{now}
                  join tier t on t.show_id = s.id
                 where e.status = 'PUBLISHED'
                   and (#{wanted.city} is null or e.city = #{wanted.city})
                   and (#{wanted.category} is null or e.category = #{wanted.category})
                   and (#{wanted.text} is null or locate(#{wanted.text}, e.title) > 0
                                               or locate(#{wanted.text}, e.venue) > 0)
                 group by e.id, e.title, e.category, e.city, e.venue, e.poster
            ) coming
             where first_show_at > #{after.firstShowAt} or (first_show_at = #{after.firstShowAt} and id > #{after.id})
             order by first_show_at, id
             limit #{limit}
            """)
    List<EventSummary> events(Wanted wanted, Instant now, EventCursor after, int limit);

    @Select("""
            select id, title, category, city, venue, description, poster
              from event where id = #{id} and status = 'PUBLISHED'
            """)
    Optional<EventRow> event(long id);

    @Select("""
            select s.id, s.starts_at, s.sale_opens_at, s.sale_closes_at, s.seating, min(t.price) as price_from,
                   sum(t.free) as free, sum(t.quota) as quota
              from event_show s join tier t on t.show_id = s.id
             where s.event_id = #{eventId} and s.status = 'PUBLISHED'
             group by s.id, s.starts_at, s.sale_opens_at, s.sale_closes_at, s.seating
             order by s.starts_at, s.id
            """)
    List<ShowRow> shows(long eventId);

    @Select("""
            select id, name, price, free, quota, limit_per_buyer, voucher_only
              from tier where show_id = #{showId} order by position
            """)
    List<TierRow> tiers(long showId);

    @Select("""
            select p.name, p.width, p.height from event_show s join seating_plan p on p.id = s.plan_id
             where s.id = #{showId} and s.status <> 'DRAFT'
            """)
    Optional<PlanRow> plan(long showId);

    @Select("""
            select z.id, z.name, z.part, z.seats from show_zone z join event_show s on s.id = z.show_id
             where z.show_id = #{showId} and s.status <> 'DRAFT' order by z.id
            """)
    List<ZoneRow> zones(long showId);

    /** What is drawn in a zone and never sold: a JSON list. */
    @Select("""
            select z.areas from show_zone z join event_show s on s.id = z.show_id
             where z.show_id = #{showId} and z.id = #{zoneId} and s.status <> 'DRAFT'
            """)
    Optional<String> areas(long showId, int zoneId);

    @Select("""
            select id, row_name, number, x, y, tier_id
              from seat where show_id = #{showId} and zone_id = #{zoneId} order by position
            """)
    List<SeatRow> seats(long showId, int zoneId);

    /** A bit for each seat of a zone, as it is sent. */
    @Select("""
            select m.zone_id, m.free from seat_map m join event_show s on s.id = m.show_id
             where m.show_id = #{showId} and s.status <> 'DRAFT' order by m.zone_id
            """)
    List<FreeRow> free(long showId);

    /** What is blank is not asked for. */
    record Wanted(
            @Nullable String city,
            @Nullable String category,
            @Nullable String text) {
        public Wanted {
            city = unlessBlank(city);
            category = unlessBlank(category);
            text = unlessBlank(text);
        }

        private static @Nullable String unlessBlank(@Nullable String given) {
            return given == null || given.isBlank() ? null : given;
        }
    }

    record EventRow(
            Id id,
            String title,
            String category,
            String city,
            String venue,
            String description,
            @Nullable String poster) {}

    record ShowRow(
            Id id,
            Instant startsAt,
            Instant saleOpensAt,
            Instant saleClosesAt,
            Seating seating,
            long priceFrom,
            long free,
            long quota) {}

    record TierRow(
            Id id,
            String name,
            long price,
            long free,
            long quota,
            @Nullable Integer limitPerBuyer,
            boolean voucherOnly) {}

    record PlanRow(
            String name, @Nullable Integer width, @Nullable Integer height) {}

    /** @param part from 1, where a zone of the organizer's plan is shown in parts */
    record ZoneRow(int id, String name, @Nullable Integer part, int seats) {}

    record SeatRow(Id id, String rowName, String number, double x, double y, Id tierId) {}

    record FreeRow(int zoneId, byte[] free) {}
}
