package org.fengyun.ticketing.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.TicketKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTicket;
import org.fengyun.ticketing.client.OfflineGateApi.ListedTier;
import org.fengyun.ticketing.client.OfflineGateApi.SignedList;
import org.fengyun.ticketing.client.OfflineGateApi.TicketList;
import org.fengyun.ticketing.client.OrderApi.SeatPlace;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.code.Verifier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OfflineListHttpTest extends GateTest {
    @Test
    void aScannerReadsItWithThePublicKeysAlone() throws IOException {
        var opens = clock.instant().plus(Duration.ofHours(1));
        doorsOpen(opens);
        var ticket = aTicket();
        var before = clock.instant();

        var list = read(page(""));

        assertThat(list.showId()).isEqualTo(show.showId());
        assertThat(list.startsAt()).isEqualTo(show.show().startsAt());
        assertThat(list.doorsOpenAt()).isEqualTo(opens);
        assertThat(list.madeAt()).isBetween(before, clock.instant());
        assertThat(list.validUntil()).isEqualTo(list.madeAt().plus(Duration.ofHours(12)));
        assertThat(list.codeWindowMillis()).isEqualTo(60_000);
        assertThat(list.keys()).containsExactlyElementsOf(keys());
        assertThat(list.tiers()).containsExactly(new ListedTier(show.tierId(), "看台"));
        assertThat(list.tickets())
                .containsExactly(new ListedTicket(ticket, show.tierId(), TicketStatus.VALID, null, null));
        assertThat(list.next()).isNull();
        assertThat(list.after()).isNull();
    }

    @Test
    void itSaysWhoIsInAndWhoWasRefundedAndNothingOfWhatWasNotPaid() throws IOException {
        var used = aTicket();
        scan("scan-1", "东门", code(used));
        var refunded = aTicket();
        refund(refunded);
        var valid = aTicket();

        assertThat(read(page("")).tickets())
                .extracting(ListedTicket::id, ListedTicket::status)
                .containsExactly(
                        tuple(used, TicketStatus.USED),
                        tuple(refunded, TicketStatus.REFUNDED),
                        tuple(valid, TicketStatus.VALID));

        show = world.aShowOnSale(10, 10, 100);
        world.anOrder(buyer, show, 1);
        assertThat(read(page("")).tickets()).isEmpty();
    }

    @Test
    void itSaysWhereEachSits() throws IOException {
        show = world.aSeatedShowOnSale(1, 4, 0);
        aTicket();

        assertThat(read(page("")).tickets())
                .extracting(ListedTicket::seat)
                .singleElement()
                .extracting(SeatPlace::zone, SeatPlace::row)
                .containsExactly("一层", "1排");
    }

    @Test
    void itNamesAttendeesWithTheirDocumentCovered() throws IOException {
        nameAttendee(aTicket());

        assertThat(read(page("")).tickets()).extracting(ListedTicket::attendee).containsExactly(ATTENDEE);
    }

    @Test
    void ticketsSoldSinceComeAfterTheLastOne() throws IOException {
        var first = aTicket();
        var last = read(page("")).tickets().getLast().id();
        var second = aTicket();

        var since = read(page("?cursor=" + last));

        assertThat(last).isEqualTo(first);
        assertThat(since.after()).isEqualTo(first.toString());
        assertThat(since.tickets()).extracting(ListedTicket::id).containsExactly(second);
    }

    @Test
    void aLargeShowComesInPagesOfLessThanAQuarterMegabyte() throws IOException {
        var organizer = world.anOrganizer();
        show = world.aShowOnSale(organizer, 1, 1, 0);
        plantTickets(12_000);
        try {
            var all = new ArrayList<Id>();
            var documents = new ArrayList<String>();
            var query = "";
            do {
                var page = page(query);
                documents.add(page.document());

                all.addAll(read(page).tickets().stream().map(ListedTicket::id).toList());
                query = page.next() == null ? "" : "?cursor=" + page.next();
            } while (!query.isEmpty());

            assertThat(documents).hasSize(3).allMatch(document -> document.length() < 256 * 1024);
            assertThat(all).hasSize(12_000).doesNotHaveDuplicates().isSorted();
        } finally {
            List.of("ticket", "seat", "show_zone").forEach(this::clear);
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertThat(api.get(path(show, "offline-list?cursor=x")).badFields()).containsExactly("cursor");
        assertThat(api.get(path(show, "offline-list?cursor=-1")).badFields()).containsExactly("cursor");
    }

    @Test
    void anotherOrganizersListIsNotThere() {
        var stranger = new OnSale(world.anOrganizer(), show.eventId(), show.show());

        api.get(path(stranger, "offline-list")).isProblem(404, "not-found");
    }

    private SignedList page(String query) {
        return api.get(path(show, "offline-list" + query)).as(SignedList.class);
    }

    /** As a scanner does. */
    private TicketList read(SignedList page) throws IOException {
        var keys = keys().stream()
                .map(key -> new org.fengyun.ticketing.code.TicketKey(key.id(), key.publicKey()))
                .toList();
        var content = new Verifier(keys)
                .read(page.document(), "fengyun-offline-list+jws")
                .orElseThrow();
        try (var json = new GZIPInputStream(new ByteArrayInputStream(content))) {
            var list = JsonMapper.shared().readValue(new String(json.readAllBytes(), UTF_8), TicketList.class);
            assertThat(list.next()).isEqualTo(page.next());
            return list;
        }
    }

    private List<TicketKey> keys() {
        return Arrays.asList(api.get("/internal/organizers/%s/ticket-keys".formatted(show.organizerId()))
                .as(TicketKey[].class));
    }

    /** Past all rules, with names and seats, and with ids and documents as scattered as real ones. */
    private void plantTickets(int count) {
        var random = new Random(7);
        var showId = show.showId().value();
        var seats = new ArrayList<String>();
        var tickets = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var id = showId + 1 + i * 4_000_000L + random.nextInt(4_000_000);
            seats.add("(%d, %d, %d, 1, '%d排', '%d', 0, 0, %d, %d)"
                    .formatted(
                            showId,
                            i + 1,
                            i,
                            i / 40 + 1,
                            i % 40 + 1,
                            show.tierId().value(),
                            id));
            tickets.add("(%d, %d, 1, 1, %d, 0, %d, 'VALID', '%s', 'RESIDENT_ID', '%04d**********%04d')"
                    .formatted(
                            showId,
                            id,
                            show.tierId().value(),
                            i + 1,
                            new String(Character.toChars('一' + random.nextInt(20_000)))
                                    + new String(Character.toChars('一' + random.nextInt(20_000))),
                            random.nextInt(10_000),
                            random.nextInt(10_000)));
        }
        rows.aZone(showId).plant();
        insert("seat (show_id, id, position, zone_id, row_name, number, x, y, tier_id, ticket_id)", seats);
        insert(
                "ticket (show_id, id, order_id, buyer_id, tier_id, price, seat_id, status, attendee_name, document_type,"
                        + " document_masked)",
                tickets);
    }

    private void insert(String columns, List<String> values) {
        for (int i = 0; i < values.size(); i += 1_000) {
            var some = String.join(",", values.subList(i, Math.min(i + 1_000, values.size())));
            database.sql("insert into %s values %s".formatted(columns, some)).update();
        }
    }

    private void clear(String table) {
        database.sql("delete from %s where show_id = ?".formatted(table))
                .param(show.showId().value())
                .update();
    }
}
