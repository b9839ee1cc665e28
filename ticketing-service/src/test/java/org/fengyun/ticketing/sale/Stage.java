package org.fengyun.ticketing.sale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengyun.ticketing.Api;
import org.fengyun.ticketing.ResidentNumbers;
import org.fengyun.ticketing.SettableClock;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.client.CatalogueApi.Seat;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierStock;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.client.VoucherApi.VoucherBatch;
import org.fengyun.ticketing.client.VoucherApi.VoucherDraft;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.fengyun.ticketing.sale.model.Histories;
import org.fengyun.ticketing.sale.model.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where histories play: one organizer's event, buyers with their attendees, and for each history a show. */
final class Stage {
    private final Api api;
    private final SettableClock clock;
    private final Id organizer;
    private final Id event;
    private final Id plan;
    private final List<Long> buyers = new ArrayList<>();
    private final List<List<Long>> attendees = new ArrayList<>();

    Stage(Api api, World world, SettableClock clock) {
        this.api = api;
        this.clock = clock;
        organizer = world.anOrganizer();
        event = world.anEvent(organizer, List.of(new RefundStep(0, Setting.REFUND_PERCENT)))
                .id();
        plan = api.create("/internal/organizers/%s/plans".formatted(organizer), World.newKey(), aPlan())
                .as(PlanSummary.class)
                .id();
        var documents = IntStream.range(0, Setting.BUYERS + Setting.ATTENDEES)
                .mapToObj(_ -> ResidentNumbers.next())
                .toList();
        for (int number = 0; number < Setting.BUYERS; number++) {
            var buyer = world.aBuyer();
            var first = number;
            buyers.add(buyer.value());
            attendees.add(IntStream.range(0, Setting.ATTENDEES)
                    .mapToObj(i -> world.anAttendee(buyer, documents.get(Setting.document(first, i))))
                    .map(attendee -> attendee.id().value())
                    .toList());
        }
        // an event is published with its first show; those after it are on sale at once
        create(new ShowDraft(
                clock.instant().plus(Duration.ofDays(1)),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                Seating.GENERAL,
                false,
                1,
                null,
                List.of(new TierDraft("看台", 1, 1, null, null, false)),
                null,
                null,
                null));
        api.post("/internal/organizers/%s/events/%s/publish".formatted(organizer, event), "")
                .as(OrganizerEvent.class);
    }

    Cast enter(Setting setting) {
        var show = create(draft(setting));
        var tiers = show.tiers().stream().map(TierStock::id).toList();
        var codes = IntStream.range(0, setting.vouchers().size())
                .mapToObj(i -> create(show, draft(i, setting.vouchers().get(i), tiers)))
                .toList();
        return new Cast(
                show.id().value(),
                tiers.stream().map(Id::value).toList(),
                setting.seated() ? seats(show) : List.of(),
                buyers,
                attendees,
                codes);
    }

    /** Ends the voucher that was made n-th. */
    void endVoucher(Cast cast, long voucher) {
        var path = "/internal/organizers/%s/shows/%s/vouchers/%s/disable".formatted(organizer, cast.show(), voucher);
        api.post(path, "").as(Object.class);
    }

    private OrganizerShow create(ShowDraft draft) {
        var path = "/internal/organizers/%s/events/%s/shows".formatted(organizer, event);
        return api.create(path, World.newKey(), draft).as(OrganizerShow.class);
    }

    private String create(OrganizerShow show, VoucherDraft draft) {
        var path = "/internal/organizers/%s/shows/%s/vouchers".formatted(organizer, show.id());
        return api.create(path, World.newKey(), draft)
                .as(VoucherBatch.class)
                .vouchers()
                .getFirst()
                .code();
    }

    private ShowDraft draft(Setting setting) {
        var now = clock.instant();
        return new ShowDraft(
                now.plus(Duration.ofDays(1)),
                now,
                now.plus(Duration.ofMinutes(setting.saleMinutes())),
                setting.seated() ? Seating.RESERVED : Seating.GENERAL,
                setting.realName(),
                setting.limitPerBuyer(),
                setting.seated() ? plan : null,
                IntStream.range(0, setting.tiers().size())
                        .mapToObj(i -> draft(i, setting.tiers().get(i), setting.seated()))
                        .toList(),
                setting.limitPerOrder(),
                null,
                null);
    }

    private static TierDraft draft(int number, Setting.Tier tier, boolean seated) {
        return new TierDraft(
                "看台 " + number,
                tier.price(),
                seated ? null : tier.places(),
                seated ? List.of("tier-" + number) : null,
                tier.limitPerBuyer(),
                tier.voucherOnly());
    }

    private static VoucherDraft draft(int number, Setting.Voucher voucher, List<Id> tiers) {
        return new VoucherDraft(
                "早鸟",
                "CODE-" + number,
                null,
                VoucherKind.valueOf(voucher.kind().name()),
                voucher.amount(),
                tier(voucher.tier(), tiers),
                tier(voucher.unlocks(), tiers),
                voucher.uses(),
                voucher.usesPerBuyer(),
                null,
                null);
    }

    private static @Nullable Id tier(@Nullable Integer number, List<Id> tiers) {
        return number == null ? null : tiers.get(number);
    }

    private List<Long> seats(OrganizerShow show) {
        return api.get("/internal/shows/%s/plan/1".formatted(show.id())).as(Zone.class).rows().stream()
                .flatMap(row -> row.seats().stream())
                .map(Seat::id)
                .map(Id::value)
                .toList();
    }

    /** A row for each tier. */
    private static byte[] aPlan() {
        var rows = IntStream.range(0, Histories.TIERS)
                .mapToObj(row -> Map.of(
                        "row_number",
                        "%d排".formatted(row + 1),
                        "position",
                        Map.of("x", 0, "y", row * 30),
                        "seats",
                        IntStream.range(0, Histories.SEATS)
                                .mapToObj(seat -> Map.of(
                                        "seat_guid", "%d-%d".formatted(row, seat),
                                        "seat_number", Integer.toString(seat + 1),
                                        "position", Map.of("x", seat * 25, "y", 0),
                                        "category", "tier-" + row))
                                .toList()))
                .toList();
        var categories = IntStream.range(0, Histories.TIERS)
                .mapToObj(tier -> Map.of("name", "tier-" + tier, "color", "#7f4a91"))
                .toList();
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "name",
                        "小剧场",
                        "categories",
                        categories,
                        "zones",
                        List.of(Map.of("name", "一层", "position", Map.of("x", 0, "y", 0), "rows", rows)),
                        "size",
                        Map.of("width", 200, "height", 200)));
    }
}
