package org.fengyun.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengyun.ticketing.client.AttendeeApi.Attendee;
import org.fengyun.ticketing.client.AttendeeApi.AttendeeDraft;
import org.fengyun.ticketing.client.BuyerApi.Buyer;
import org.fengyun.ticketing.client.BuyerApi.Identity;
import org.fengyun.ticketing.client.CatalogueApi.Seat;
import org.fengyun.ticketing.client.CatalogueApi.Zone;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OrderApi.Line;
import org.fengyun.ticketing.client.OrderApi.Order;
import org.fengyun.ticketing.client.OrderApi.Payer;
import org.fengyun.ticketing.client.OrderApi.Payment;
import org.fengyun.ticketing.client.OrderApi.PlaceOrder;
import org.fengyun.ticketing.client.OrganizerApi.EventDraft;
import org.fengyun.ticketing.client.OrganizerApi.Organizer;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerDraft;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerEvent;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.PlanSummary;
import org.fengyun.ticketing.client.OrganizerApi.ShowDraft;
import org.fengyun.ticketing.client.OrganizerApi.TierDraft;
import org.fengyun.ticketing.client.RefundStep;
import org.fengyun.ticketing.client.Seating;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes, over HTTP, what a test starts from. */
@Component
public final class World {
    private final Api api;
    private final Callbacks callbacks;
    private final SettableClock clock;

    World(Api api, Callbacks callbacks, SettableClock clock) {
        this.api = api;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** A show on sale, and whose it is. */
    public record OnSale(Id organizerId, Id eventId, OrganizerShow show) {
        public Id showId() {
            return show.id();
        }

        public Id tierId() {
            return show.tiers().getFirst().id();
        }
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public Id aBuyer() {
        var identity = new Identity("wx-test", newKey());
        return api.put("/internal/buyers", identity).as(Buyer.class).id();
    }

    /** Whom a buyer may name on a ticket, with a document that nobody else has. */
    public Attendee anAttendee(Id buyerId) {
        return anAttendee(buyerId, ResidentNumbers.next());
    }

    public Attendee anAttendee(Id buyerId, String residentNumber) {
        var draft = new AttendeeDraft("张伟", DocumentType.RESIDENT_ID, residentNumber);
        return api.create("/internal/buyers/%s/attendees".formatted(buyerId), newKey(), draft)
                .as(Attendee.class);
    }

    public Id anOrganizer() {
        return api.create("/internal/organizers", newKey(), new OrganizerDraft("风云剧场"))
                .as(Organizer.class)
                .id();
    }

    public OrganizerEvent anEvent(Id organizerId) {
        return anEvent(organizerId, List.of());
    }

    public OrganizerEvent anEvent(Id organizerId, List<RefundStep> refundSteps) {
        var draft = new EventDraft("长夜将明", "话剧", "上海", "风云大剧院", "两幕话剧", refundSteps);
        return api.create("/internal/organizers/%s/events".formatted(organizerId), newKey(), draft)
                .as(OrganizerEvent.class);
    }

    /** A draft of a show that is on sale until an hour before it starts, in a day. */
    public ShowDraft aShow(int limit, TierDraft... tiers) {
        var now = clock.instant();
        var starts = now.plus(Duration.ofDays(1));
        return new ShowDraft(
                starts,
                now.minusSeconds(60),
                starts.minus(Duration.ofHours(1)),
                Seating.GENERAL,
                false,
                limit,
                null,
                List.of(tiers),
                null,
                null,
                null);
    }

    /** A published show without seats. */
    public OnSale aShowOnSale(int quota, int limit, long price) {
        return aShowOnSale(anOrganizer(), quota, limit, price);
    }

    public OnSale aShowOnSale(Id organizerId, int quota, int limit, long price) {
        return onSale(organizerId, aShow(limit, new TierDraft("看台", price, quota, null, null, false)));
    }

    /** A published show with one zone of rows with ten seats each. */
    public OnSale aSeatedShowOnSale(int rows, int limit) {
        return aSeatedShowOnSale(rows, limit, 38_000);
    }

    public OnSale aSeatedShowOnSale(int rows, int limit, long price) {
        var organizerId = anOrganizer();
        var plan = api.create("/internal/organizers/%s/plans".formatted(organizerId), newKey(), aPlan(rows))
                .as(PlanSummary.class);
        var show = aShow(limit, new TierDraft("池座", price, null, List.of("stalls"), null, false));
        return onSale(
                organizerId,
                new ShowDraft(
                        show.startsAt(),
                        show.saleOpensAt(),
                        show.saleClosesAt(),
                        Seating.RESERVED,
                        false,
                        limit,
                        plan.id(),
                        show.tiers(),
                        null,
                        null,
                        null));
    }

    /** A published show without seats, each of whose tickets names its attendee. */
    public OnSale aRealNameShowOnSale(int quota, int limit, long price) {
        var draft = aShow(limit, new TierDraft("看台", price, quota, null, null, false));
        return onSale(new ShowDraft(
                draft.startsAt(),
                draft.saleOpensAt(),
                draft.saleClosesAt(),
                draft.seating(),
                true,
                limit,
                null,
                draft.tiers(),
                null,
                null,
                null));
    }

    /** A published show of a new organizer. */
    public OnSale onSale(ShowDraft draft) {
        return onSale(anOrganizer(), draft);
    }

    /** A published show without seats that starts in thirty days, of an event with these refund steps. */
    public OnSale aShowInAMonth(int quota, int limit, long price, RefundStep... refundSteps) {
        var tier = new TierDraft("看台", price, quota, null, null, false);
        var draft = startingIn(Duration.ofDays(30), aShow(limit, tier));
        var organizerId = anOrganizer();
        return onSale(organizerId, anEvent(organizerId, List.of(refundSteps)), draft);
    }

    /** The draft, but of a show that starts then, and is sold until then. */
    public ShowDraft startingIn(Duration time, ShowDraft draft) {
        var starts = clock.instant().plus(time);
        return new ShowDraft(
                starts,
                draft.saleOpensAt(),
                starts,
                draft.seating(),
                draft.realName(),
                draft.limitPerBuyer(),
                draft.planId(),
                draft.tiers(),
                draft.limitPerOrder(),
                null,
                null);
    }

    public OnSale onSale(Id organizerId, ShowDraft draft) {
        return onSale(organizerId, anEvent(organizerId), draft);
    }

    private OnSale onSale(Id organizerId, OrganizerEvent event, ShowDraft draft) {
        var path = "/internal/organizers/%s/events/%s".formatted(organizerId, event.id());
        var show = api.create(path + "/shows", newKey(), draft).as(OrganizerShow.class);
        api.post(path + "/publish", "").as(OrganizerEvent.class);
        return new OnSale(organizerId, event.id(), show);
    }

    public static byte[] aPlan(int rows) {
        return aPlan(rows, "stalls");
    }

    /** One zone of rows with ten seats each, each row of the next category. */
    public static byte[] aPlan(int rows, String... categories) {
        var seatRows = IntStream.range(0, rows)
                .mapToObj(row -> Map.of(
                        "row_number",
                        "%d排".formatted(row + 1),
                        "position",
                        Map.of("x", 0, "y", row * 30),
                        "seats",
                        IntStream.range(0, 10)
                                .mapToObj(seat -> aSeat(row, seat, categories[row % categories.length]))
                                .toList()))
                .toList();
        var zone = Map.of("name", "一层", "position", Map.of("x", 100, "y", 100), "rows", seatRows);
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "name",
                        "风云大剧院",
                        "categories",
                        Arrays.stream(categories)
                                .map(category -> Map.of("name", category, "color", "#7f4a91"))
                                .toList(),
                        "zones",
                        List.of(zone),
                        "size",
                        Map.of("width", 800, "height", 600)));
    }

    private static Map<String, Object> aSeat(int row, int seat, String category) {
        return Map.of(
                "seat_guid",
                "%d-%d".formatted(row, seat),
                "seat_number",
                Integer.toString(seat + 1),
                "position",
                Map.of("x", seat * 25, "y", 0),
                "category",
                category);
    }

    public Api.Answer order(Id buyerId, String key, PlaceOrder order) {
        return api.create("/internal/buyers/%s/orders".formatted(buyerId), key, order);
    }

    public Api.Answer order(Id buyerId, OnSale show, int quantity) {
        return order(buyerId, newKey(), places(show, quantity));
    }

    public static PlaceOrder places(OnSale show, int quantity) {
        return new PlaceOrder(show.showId(), List.of(new Line(show.tierId(), quantity)), null, null, null);
    }

    public static PlaceOrder picked(OnSale show, List<Id> seats) {
        return new PlaceOrder(show.showId(), null, seats, null, null);
    }

    /** The seats of a show's one zone, in the order of the plan. */
    public List<Id> seats(OnSale show) {
        return api.get("/internal/shows/%s/plan/1".formatted(show.showId())).as(Zone.class).rows().stream()
                .flatMap(row -> row.seats().stream())
                .map(Seat::id)
                .toList();
    }

    public Order anOrder(Id buyerId, OnSale show, int quantity) {
        return order(buyerId, show, quantity).as(Order.class);
    }

    public Order read(Id buyerId, Order order) {
        return api.get("/internal/buyers/%s/orders/%s".formatted(buyerId, order.id()))
                .as(Order.class);
    }

    /** Prepares the payment of an order. Returns what the provider calls it. */
    public String prepare(Id buyerId, Order order) {
        var payment = api.post(
                        "/internal/buyers/%s/orders/%s/payment".formatted(buyerId, order.id()), new Payer("openid"))
                .as(Payment.class);
        return String.valueOf(payment.parameters().get("prepayId")).substring(1);
    }

    /** An order that its buyer has paid, as the provider told. */
    public Order aPaidOrder(Id buyerId, OnSale show, int quantity) {
        return pay(buyerId, anOrder(buyerId, show, quantity));
    }

    /** Pays the order, and lets the provider tell it. */
    public Order pay(Id buyerId, Order order) {
        if (order.total() > 0) {
            var number = prepare(buyerId, order);
            TicketingTest.SANDBOX.pay(number);
            assertThat(callbacks.send("paid-" + number, number).status()).isEqualTo(204);
        }
        return read(buyerId, order);
    }
}
