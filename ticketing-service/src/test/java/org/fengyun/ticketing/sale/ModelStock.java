package org.fengyun.ticketing.sale;

import static java.util.stream.Collectors.toMap;
import static org.fengyun.ticketing.sale.Rules.OPENS;
import static org.fengyun.ticketing.sale.Rules.SHOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.attendee.Attendee.Chosen;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.EventStatus;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.Seating;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.fengyun.ticketing.document.DocumentHash;
import org.fengyun.ticketing.sale.Allotment.Stocked;
import org.fengyun.ticketing.sale.OrderMapper.VoucherUse;
import org.fengyun.ticketing.sale.model.Histories;
import org.fengyun.ticketing.sale.model.Model;
import org.fengyun.ticketing.sale.model.Setting;
import org.fengyun.ticketing.show.Show;
import org.fengyun.ticketing.show.Stock;
import org.fengyun.ticketing.ticket.Tickets.Live;
import org.fengyun.ticketing.voucher.Voucher;
import org.jspecify.annotations.Nullable;

/** What a show has left by the model's book, as the database would have it. */
record ModelStock(Setting setting, Model model, Cast cast) {
    Show show() {
        return new Show(
                new Id(SHOW),
                new Id(5),
                new Id(3),
                EventStatus.PUBLISHED,
                OPENS.plus(Duration.ofDays(1)),
                OPENS,
                OPENS.plus(Duration.ofMinutes(setting.saleMinutes())),
                setting.seated() ? Seating.RESERVED : Seating.GENERAL,
                setting.realName(),
                setting.limitPerBuyer(),
                null,
                setting.limitPerOrder(),
                null,
                null);
    }

    Stocked stocked() {
        return new Stocked(
                tiers(),
                seats(),
                Rules.seated(plan(), free()),
                live(),
                vouchers(),
                voucherUses(),
                attendees(),
                documents());
    }

    private List<Stock.Tier> tiers() {
        return IntStream.range(0, setting.tiers().size())
                .mapToObj(i -> {
                    var tier = setting.tiers().get(i);
                    var free = tier.places() - model.book().live(i);
                    return new Stock.Tier(
                            cast.tiers().get(i),
                            "看台 " + i,
                            tier.price(),
                            free,
                            tier.limitPerBuyer(),
                            tier.voucherOnly());
                })
                .toList();
    }

    private List<Stock.Seat> seats() {
        return IntStream.range(0, cast.seats().size())
                .mapToObj(i -> Rules.aSeat(
                        cast.seats().get(i), tierOf(i), !model.book().isSeatTaken(i)))
                .toList();
    }

    private List<Stock.PlanSeat> plan() {
        return IntStream.range(0, cast.seats().size())
                .mapToObj(i -> new Stock.PlanSeat(
                        cast.seats().get(i), tierOf(i), 1, "池座", tierOf(i) + "排", "" + i, i, i * 25, tierOf(i) * 30))
                .toList();
    }

    private Set<Long> free() {
        var free = new HashSet<Long>();
        seats().stream().filter(Stock.Seat::free).forEach(seat -> free.add(seat.id()));
        return free;
    }

    private long tierOf(int seat) {
        return cast.tiers().get(seat / Histories.SEATS);
    }

    private List<Live> live() {
        var live = new ArrayList<Live>();
        for (int buyer = 0; buyer < Setting.BUYERS; buyer++) {
            for (int tier = 0; tier < setting.tiers().size(); tier++) {
                if (model.book().liveOf(buyer, tier) > 0) {
                    live.add(new Live(
                            cast.buyers().get(buyer),
                            cast.tiers().get(tier),
                            model.book().liveOf(buyer, tier)));
                }
            }
        }
        return live;
    }

    private List<Voucher> vouchers() {
        return IntStream.range(0, setting.vouchers().size())
                .mapToObj(i -> voucher(i, setting.vouchers().get(i)))
                .toList();
    }

    private Voucher voucher(int number, Setting.Voucher voucher) {
        return new Voucher(
                SHOW,
                number,
                1,
                cast.codes().get(number),
                "早鸟",
                VoucherKind.valueOf(voucher.kind().name()),
                voucher.amount(),
                tier(voucher.tier()),
                tier(voucher.unlocks()),
                voucher.uses(),
                model.book().uses(number),
                voucher.usesPerBuyer(),
                null,
                null,
                model.hasEnded(number));
    }

    private @Nullable Long tier(@Nullable Integer tier) {
        return tier == null ? null : cast.tiers().get(tier);
    }

    private List<VoucherUse> voucherUses() {
        return IntStream.range(0, setting.vouchers().size())
                .boxed()
                .flatMap(voucher -> IntStream.range(0, Setting.BUYERS)
                        .mapToObj(buyer -> new VoucherUse(
                                voucher, cast.buyers().get(buyer), model.book().uses(voucher, buyer))))
                .toList();
    }

    private Map<Chosen, Attendee> attendees() {
        return IntStream.range(0, Setting.BUYERS)
                .boxed()
                .flatMap(buyer -> IntStream.range(0, Setting.ATTENDEES).mapToObj(i -> attendee(buyer, i)))
                .collect(toMap(attendee -> new Chosen(attendee.buyerId(), attendee.id()), attendee -> attendee));
    }

    private Attendee attendee(int buyer, int number) {
        var id = cast.attendees().get(buyer).get(number);
        var document = hash(Setting.document(buyer, number));
        return new Attendee(
                id, cast.buyers().get(buyer), "张伟", DocumentType.RESIDENT_ID, "1****************8", document);
    }

    private Set<DocumentHash> documents() {
        var live = new HashSet<DocumentHash>();
        for (int document = 0; document <= Setting.BUYERS + Setting.ATTENDEES; document++) {
            if (model.book().hasTicket(document)) {
                live.add(hash(document));
            }
        }
        return live;
    }

    private static DocumentHash hash(int document) {
        return new DocumentHash("%064d".formatted(document));
    }
}
