package org.fengyun.ticketing.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.Rows;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.CheckInApi.CheckIn;
import org.fengyun.ticketing.client.CheckInApi.Result;
import org.fengyun.ticketing.client.CheckInApi.Scan;
import org.fengyun.ticketing.client.CheckInApi.Summary;
import org.fengyun.ticketing.client.CheckInApi.Undo;
import org.fengyun.ticketing.client.DocumentType;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi;
import org.fengyun.ticketing.client.OfflineGateApi.OfflineScan;
import org.fengyun.ticketing.client.OfflineGateApi.Upload;
import org.fengyun.ticketing.client.OfflineGateApi.Uploaded;
import org.fengyun.ticketing.client.OrderApi.OrderTicket;
import org.fengyun.ticketing.client.OrderApi.TicketAttendee;
import org.fengyun.ticketing.client.OrganizerApi.OrganizerShow;
import org.fengyun.ticketing.client.OrganizerApi.ShowEdit;
import org.fengyun.ticketing.client.TicketApi.Code;
import org.fengyun.ticketing.code.TicketCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At the gate of a show whose tickets cost nothing, so that they are valid as soon as they are ordered. */
abstract class GateTest extends TicketingTest {
    /** Longer than a code is shown and than it is taken after that. */
    static final Duration A_WHILE = Duration.ofMinutes(3);

    static final TicketAttendee ATTENDEE = new TicketAttendee("张三", DocumentType.RESIDENT_ID, "1101**********002X");

    @Autowired
    World world;

    @Autowired
    TicketCodes codes;

    @Autowired
    JdbcClient database;

    @Autowired
    Rows rows;

    OnSale show;
    Id buyer;

    @BeforeEach
    void aShow() {
        show = world.aShowOnSale(20, 20, 0);
        buyer = world.aBuyer();
    }

    Id aTicket() {
        return world.anOrder(buyer, show, 1).tickets().stream()
                .map(OrderTicket::id)
                .findFirst()
                .orElseThrow();
    }

    String code(Id ticket) {
        return api.get("/internal/buyers/%s/tickets/%s/code".formatted(buyer, ticket))
                .as(Code.class)
                .code();
    }

    CheckIn scan(String scanId, String gate, String code) {
        return send(show, new Scan(scanId, gate, code)).as(CheckIn.class);
    }

    CheckIn scan(OnSale at, String scanId, String code) {
        return send(at, new Scan(scanId, "东门", code)).as(CheckIn.class);
    }

    Answer send(OnSale at, Scan scan) {
        return api.post(path(at, "check-ins"), scan);
    }

    Answer undo(Id ticket, String key) {
        return undo(ticket, key, new Undo("林主管", "错扫"));
    }

    Answer undo(Id ticket, String key, Undo undo) {
        return api.create(path(show, "check-ins/%s/undo".formatted(ticket)), key, undo);
    }

    /** What scanner 1 let in at the west gate, by the list. */
    OfflineScan listed(String scanId, Id ticket, Instant at) {
        return new OfflineScan(scanId, ticket, null, "西门", at);
    }

    /** What scanner 1 let in at the west gate, by its code. */
    OfflineScan shown(String scanId, String code, Instant at) {
        return new OfflineScan(scanId, null, code, "西门", at);
    }

    Answer send(String device, OfflineScan... scans) {
        return api.post(path(show, "offline-scans"), new Upload(device, Arrays.asList(scans)));
    }

    List<CheckIn> upload(OfflineScan... scans) {
        return send("scanner-1", scans).as(Uploaded.class).scans().stream()
                .map(OfflineGateApi.Answer::checkIn)
                .toList();
    }

    Result result(OfflineScan scan) {
        return upload(scan).getFirst().result();
    }

    Summary summary() {
        return api.get(path(show, "check-ins/summary")).as(Summary.class);
    }

    /** The organizer sets when the doors open. */
    void doorsOpen(@Nullable Instant at) {
        var planned = show.show();
        api.put(
                        path(show, ""),
                        new ShowEdit(
                                planned.startsAt(),
                                planned.saleOpensAt(),
                                planned.saleClosesAt(),
                                planned.limitPerBuyer(),
                                planned.limitPerOrder(),
                                at,
                                planned.attendeesFixedAt()))
                .as(OrganizerShow.class);
    }

    void nameAttendee(Id ticket) {
        change(
                "update ticket set attendee_name = ?, document_type = ?, document_masked = ? where id = ?",
                ATTENDEE.name(),
                ATTENDEE.documentType().name(),
                ATTENDEE.document(),
                ticket.value());
    }

    void cancelShow() {
        api.post("/internal/organizers/%s/events/%s/cancel".formatted(show.organizerId(), show.eventId()), "");
    }

    /** Gives the only ticket of its order back, for the nothing that it cost. Returns when. */
    Instant refund(Id ticket) {
        var at = clock.instant();
        var order = database.sql("select order_id from ticket where id = ?")
                .param(ticket.value())
                .query(Long.class)
                .single();
        var refund = rows.aRefund(show.showId().value(), 0)
                .with("payment_id", null)
                .with("order_id", order)
                .with("amount", 0)
                .with("cause", "BUYER")
                .with("status", "SUCCEEDED")
                .with("requested_at", at)
                .with("settled_at", at)
                .plant();
        change(
                "insert into refund_ticket (show_id, ticket_id, refund_id, amount, fee) values (?, ?, ?, 0, 0)",
                show.showId().value(),
                ticket.value(),
                refund);
        change("update ticket_order set status = 'REFUNDED' where id = ?", order);
        change("update ticket set status = 'REFUNDED' where id = ?", ticket.value());
        change("update tier set free = free + 1 where id = ?", show.tierId().value());
        return at;
    }

    /** As a transfer would leave it, where nobody has the place yet. */
    void passOn(Id ticket) {
        change("update ticket set status = 'TRANSFERRED' where id = ?", ticket.value());
        change("update tier set free = free + 1 where id = ?", show.tierId().value());
    }

    private void change(String sql, Object... parameters) {
        database.sql(sql).params(parameters).update();
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var answers = new ArrayList<T>();
        try (var gates = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : gates.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    static CheckIn bare(Result result) {
        return new CheckIn(result, null, null, null, null, null, null, null);
    }

    static String path(OnSale at, String rest) {
        var path = "/internal/organizers/%s/shows/%s".formatted(at.organizerId(), at.showId());
        return rest.isEmpty() ? path : path + "/" + rest;
    }
}
