package org.fengyun.ticketing.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.Rows.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each check finds what is planted for it, and nothing in what is sound. */
class InvariantMapperTest extends MapperTest {
    @Autowired
    InvariantMapper invariants;

    long show;
    long order;
    long tier;

    /** Sound: one place of ten is held by one order. */
    @BeforeEach
    void aHeldPlace() {
        show = rows.aShow().with("limit_per_buyer", 2).plant();
        tier = rows.aTier(show).with("free", 9).with("limit_per_buyer", 1).plant();
        order = rows.anOrder(show).plant();
        aTicket().plant();
    }

    @Test
    void whatIsSoundIsNotFound() {
        assertThat(List.of(
                        invariants.tiersThatDoNotAddUp(),
                        invariants.seatsSoldTwice(),
                        invariants.seatsThatDisagreeWithTheirTickets(),
                        invariants.seatsThatDisagreeWithTheMap(),
                        invariants.seatsThatDisagreeWithTheirHoldBack(),
                        invariants.documentsWithTwoTickets(),
                        invariants.buyersOverTheirLimit(),
                        invariants.buyersOverTheLimitOfATier(),
                        invariants.vouchersThatDisagreeWithTheirOrders(),
                        invariants.buyersWhoUsedAVoucherTooOften(),
                        invariants.ordersThatDisagreeWithTheirTickets(),
                        invariants.ordersThatDoNotAddUp(),
                        invariants.paymentsWithoutTicketOrRefund(),
                        invariants.ordersPaidByNothing(),
                        invariants.admissionsThatDisagree(),
                        invariants.scansThatDisagree(),
                        invariants.ticketsThatDisagreeWithTheirRefund(),
                        invariants.refundsThatDoNotAddUp(),
                        invariants.refundsPaidTwice(),
                        invariants.entriesThatDoNotBalance(),
                        invariants.booksThatDisagree(),
                        invariants.ticketsOfShowsThatWereCalledOff()))
                .allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10})
    void aTierWhosePlacesDoNotAddUpIsFound(int free) {
        change("update tier set free = ? where id = ?", free, tier);

        assertThat(invariants.tiersThatDoNotAddUp()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("tier_id", tier);
            assertThat(row).containsEntry("live", 1L);
        });
    }

    @Test
    void aSeatThatIsSoldTwiceIsFound() {
        // in a copy of the table for this connection alone, because the unique key of the real one forbids it
        database.sql("create temporary table ticket as select * from ticket").update();
        try {
            aTicket().with("seat_id", 7).plant();
            aTicket().with("seat_id", 7).plant();
            assertThat(invariants.seatsSoldTwice())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("seat_id", 7L));
        } finally {
            database.sql("drop temporary table ticket").update();
        }
    }

    @Test
    void aSeatWhoseTicketIsGoneIsFound() {
        var seat = rows.aSeat(show, tier).with("ticket_id", 99).plant();

        assertThat(invariants.seatsThatDisagreeWithTheirTickets())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("seat_id", seat));
    }

    @Test
    void aSeatThatIsFreeThoughItsTicketLivesIsFound() {
        var seat = rows.aSeat(show, tier).plant();
        var ticket = aTicket().with("seat_id", seat).plant();

        assertThat(invariants.seatsThatDisagreeWithTheirTickets())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ticket_id", ticket));
    }

    @Test
    void aSeatThatIsSoldAndHeldBackIsFound() {
        var ticket = aTicket();
        var seat = rows.aSeat(show, tier)
                .with("ticket_id", ticket.id())
                .with("hold_back_id", 5)
                .plant();
        ticket.with("seat_id", seat).plant();

        assertThat(invariants.seatsThatDisagreeWithTheirTickets())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("seat_id", seat));
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "6, 0", "5, 1"})
    void whatIsHeldBackIsNotFree(int free, int found) {
        aHoldBack(3);
        change("update tier set free = ? where id = ?", free, tier);

        assertThat(invariants.tiersThatDoNotAddUp()).hasSize(found);
    }

    /** The ninth seat of its zone. */
    @ParameterizedTest
    @CsvSource({
        "null, null, X'0001', 0",
        "null, null, X'FFFE', 1",
        "7, null, X'0001', 1",
        "7, null, X'0000', 0",
        "null, 5, X'FF01', 1",
        "null, 5, X'FFFE', 0",
        "null, null, X'FF', 1"
    })
    void aSeatThatDisagreesWithTheMapIsFound(String ticket, String holdBack, String free, int found) {
        rows.aSeat(show, tier).with("position", 8).plant();
        change("update seat set ticket_id = %s, hold_back_id = %s where show_id = ?".formatted(ticket, holdBack), show);
        change("insert into seat_map values (?, 1, %s)".formatted(free), show);

        assertThat(invariants.seatsThatDisagreeWithTheMap()).hasSize(found);
    }

    @Test
    void aSeatThatIsNotOnTheMapIsFound() {
        var seat = rows.aSeat(show, tier).plant();

        assertThat(invariants.seatsThatDisagreeWithTheMap())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("seat_id", seat));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aHoldBackThatHasNotTheSeatsThatItCountsIsFound(int seats) {
        change("update event_show set seating = ? where id = ?", "RESERVED", show);
        var holdBack = aHoldBack(1);
        for (int i = 0; i < seats; i++) {
            rows.aSeat(show, tier)
                    .with("position", i)
                    .with("hold_back_id", holdBack)
                    .plant();
        }

        assertThat(invariants.seatsThatDisagreeWithTheirHoldBack()).hasSize(seats == 1 ? 0 : 1);
    }

    @Test
    void aSeatWhoseHoldBackIsGoneIsFound() {
        rows.aSeat(show, tier).with("hold_back_id", 5).plant();

        assertThat(invariants.seatsThatDisagreeWithTheirHoldBack())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("hold_back_id", 5L));
    }

    private long aHoldBack(int held) {
        var id = rows.newId();
        change("insert into hold_back_tier values (?, ?, ?, 9, ?)", show, id, tier, held);
        return id;
    }

    @Test
    void aBuyerOverTheLimitIsFound() {
        change("update event_show set limit_per_buyer = ? where id = ?", 0, show);

        assertThat(invariants.buyersOverTheirLimit())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("show_id", show));
    }

    @Test
    void aBuyerOverTheLimitOfATierIsFound() {
        change("update tier set limit_per_buyer = ? where id = ?", 0, tier);
        assertThat(invariants.buyersOverTheLimitOfATier())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("tier_id", tier));
    }

    @Test
    void aDocumentWithTwoTicketsIsFound() {
        // in a copy of the table, as with seats
        database.sql("create temporary table ticket as select * from ticket").update();
        try {
            aTicket().with("document_hash", new byte[32]).plant();
            aTicket().with("document_hash", new byte[32]).plant();
            assertThat(invariants.documentsWithTwoTickets())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("show_id", show));
        } finally {
            database.sql("drop temporary table ticket").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"PENDING_PAYMENT, 0", "PENDING_PAYMENT, 2", "PAID, 0", "CLOSED, 1"})
    void aVoucherThatIsNotUsedByItsOrdersIsFound(String ofOrder, int used) {
        var voucher = rows.aVoucher(show).with("uses", 2).with("used", used).plant();
        change("update ticket_order set voucher_id = ?, status = ? where id = ?", voucher, ofOrder, order);

        assertThat(invariants.vouchersThatDisagreeWithTheirOrders())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("voucher_id", voucher));
    }

    @Test
    void aVoucherThatIsUsedByItsOrdersIsNotFound() {
        var voucher = rows.aVoucher(show).with("used", 1).plant();
        change("update ticket_order set voucher_id = ? where id = ?", voucher, order);

        assertThat(invariants.vouchersThatDisagreeWithTheirOrders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PENDING_PAYMENT, 1", "REFUNDED, 1", "CLOSED, 0"})
    void aBuyerWhoUsedAVoucherTooOftenIsFound(String ofOrder, int found) {
        var voucher = rows.aVoucher(show).with("uses_per_buyer", 0).plant();
        change("update ticket_order set voucher_id = ?, status = ? where id = ?", voucher, ofOrder, order);

        assertThat(invariants.buyersWhoUsedAVoucherTooOften()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING_PAYMENT, VALID",
        "PENDING_PAYMENT, RELEASED",
        "CLOSED, HELD",
        "CLOSED, VALID",
        "PAID, HELD",
        "PAID, RELEASED",
        "PAID, REFUNDED",
        "REFUNDED, VALID",
        "REFUNDED, HELD"
    })
    void anOrderThatDisagreesWithItsTicketIsFound(String ofOrder, String ofTicket) {
        stand(ofOrder, ofTicket);

        assertThat(invariants.ordersThatDisagreeWithTheirTickets())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("order_id", order));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING_PAYMENT, HELD",
        "CLOSED, RELEASED",
        "PAID, VALID",
        "PAID, USED",
        "PAID, TRANSFERRED",
        "PARTLY_REFUNDED, VALID",
        "PARTLY_REFUNDED, REFUNDED",
        "REFUNDED, REFUNDED"
    })
    void anOrderThatAgreesWithItsTicketIsNotFound(String ofOrder, String ofTicket) {
        stand(ofOrder, ofTicket);

        assertThat(invariants.ordersThatDisagreeWithTheirTickets()).isEmpty();
    }

    @Test
    void anOrderWithoutTicketsIsFound() {
        var empty = rows.anOrder(show).plant();

        assertThat(invariants.ordersThatDisagreeWithTheirTickets())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("order_id", empty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "discount"})
    void anOrderThatCostsOtherThanItsTicketsIsFound(String column) {
        change("update ticket_order set %s = ? where id = ?".formatted(column), 1, order);

        assertThat(invariants.ordersThatDoNotAddUp())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("order_id", order));
    }

    @Test
    void moneyThatIsNeitherInTicketsNorInRefundsIsFound() {
        var payment = aPaidPayment();

        assertThat(invariants.paymentsWithoutTicketOrRefund()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("payment_id", payment);
            assertThat(row).containsEntry("captured", 28_000L);
        });
    }

    @Test
    void moneyThatIsInTicketsOrInRefundsIsNotFound() {
        aPaidPayment();
        stand("PAID", "USED");
        assertThat(invariants.paymentsWithoutTicketOrRefund()).isEmpty();
    }

    @Test
    void moneyThatWentBackIsNotFound() {
        rows.aRefund(show, aPaidPayment()).plant();
        stand("CLOSED", "RELEASED");

        assertThat(invariants.paymentsWithoutTicketOrRefund()).isEmpty();
    }

    @Test
    void moneyThatWentBackThoughTheTicketIsGoodIsFound() {
        rows.aRefund(show, aPaidPayment()).plant();
        stand("PAID", "VALID");

        assertThat(invariants.paymentsWithoutTicketOrRefund()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAID", "PARTLY_REFUNDED", "REFUNDED"})
    void anOrderThatNothingPaidIsFound(String status) {
        stand(status, "VALID");

        assertThat(invariants.ordersPaidByNothing())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("order_id", order));
    }

    @Test
    void anOrderThatCostsNothingNeedsNoPayment() {
        stand("PAID", "VALID");
        change("update ticket_order set total = ? where id = ?", 0, order);

        assertThat(invariants.ordersPaidByNothing()).isEmpty();
    }

    @Test
    void aTicketThatIsUsedWithoutAnAdmissionIsFound() {
        stand("PAID", "USED");

        assertThat(invariants.admissionsThatDisagree()).hasSize(1);
    }

    @Test
    void anAdmissionWithoutAUsedTicketIsFound() {
        var ticket = aTicket().with("status", "VALID").plant();
        change("insert into check_in select ?, ?, 'scan', '东门', utc_timestamp()", show, ticket);

        assertThat(invariants.admissionsThatDisagree())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ticket_id", ticket));
    }

    @Test
    void anAdmissionThatNoScanMadeIsFound() {
        var ticket = aTicket().plant();
        change("insert into check_in select ?, ?, 'scan', '东门', utc_timestamp()", show, ticket);

        assertThat(invariants.scansThatDisagree())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ticket_id", ticket));
    }

    @Test
    void aScanThatAdmittedNobodyThoughItSaidSoIsFound() {
        rows.aScan(show, 7).plant();

        assertThat(invariants.scansThatDisagree())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ticket_id", 7L));
    }

    @Test
    void aScanWhoseTicketIsInOrWasUndoneIsNotFound() {
        var in = rows.aScan(show, 7);
        in.plant();
        change("insert into check_in select ?, 7, ?, '东门', utc_timestamp()", show, in.value("scan_id"));
        rows.anUndo(show, rows.aScan(show, 8)).plant();

        assertThat(invariants.scansThatDisagree()).isEmpty();
    }

    @Test
    void anAdmissionThatWasUndoneAndStillStandsIsFound() {
        var scan = rows.aScan(show, 7);
        rows.anUndo(show, scan).plant();
        change("insert into check_in select ?, 7, ?, '东门', utc_timestamp()", show, scan.value("scan_id"));

        assertThat(invariants.scansThatDisagree()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, 1", "CANCELLED, 0"})
    void anAdmissionOfAShowThatWasBrokenOffMayHaveItsTicketBack(String ofShow, int found) {
        var ticket = aTicket().with("status", "REFUNDED").plant();
        change("insert into check_in select ?, ?, 'scan', '东门', utc_timestamp()", show, ticket);
        change("update event_show set status = ? where id = ?", ofShow, show);

        assertThat(invariants.admissionsThatDisagree()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"99, 0, 1", "99, 1, 0", "100, 0, 0", "28000, 0, 1"})
    void moneyOfAnotherAmountThanWasAskedForHasToGoBackAsItCame(long amount, long fee, int found) {
        var payment = aPaidPayment();
        change("update payment set captured = ? where id = ?", 100, payment);
        stand("CLOSED", "RELEASED");
        rows.aRefund(show, payment).with("amount", amount).with("fee", fee).plant();

        assertThat(invariants.paymentsWithoutTicketOrRefund()).hasSize(found);
    }

    @Test
    void aRefundedTicketThatIsInNoRefundIsFound() {
        stand("REFUNDED", "REFUNDED");

        assertThat(invariants.ticketsThatDisagreeWithTheirRefund()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"VALID, 28000, 0", "REFUNDED, 28000, 1"})
    void aTicketThatDisagreesWithItsRefundIsFound(String status, long amount, long fee) {
        var ticket = aTicket().with("status", status).plant();
        change("insert into refund_ticket values (?, ?, 1, ?, ?)", show, ticket, amount, fee);

        assertThat(invariants.ticketsThatDisagreeWithTheirRefund())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ticket_id", ticket));
    }

    @ParameterizedTest
    @CsvSource({"BUYER, 27999, 1", "SHOW_CANCELLED, 28000, 1"})
    void aRefundThatGivesOtherThanItsTicketsIsFound(String cause, long amount, long fee) {
        var refund = rows.aRefund(show, 5).with("cause", cause).plant();
        change("insert into refund_ticket values (?, ?, ?, ?, ?)", show, rows.newId(), refund, amount, fee);

        assertThat(invariants.refundsThatDoNotAddUp())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("refund_id", refund));
    }

    @Test
    void aRefundOfMoneyThatNothingWasSoldForHasNoTickets() {
        rows.aRefund(show, 5).with("cause", "WRONG_AMOUNT").plant();

        assertThat(invariants.refundsThatDoNotAddUp()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAID_BY_HAND, PAID_TWICE, 1", "PAID_BY_HAND, KNOWN, 0", "SUCCEEDED, PAID_TWICE, 0"})
    void aRefundThatWasPaidTwiceIsFound(String status, String outcome, int found) {
        var payment = rows.aPayment(show);
        rows.aRefund(show, payment.plant()).with("status", status).plant();
        change(
                "insert into payment_callback values ('sandbox', ?, ?, '{}', ?, now(3))",
                "event-" + show,
                payment.value("number"),
                outcome);

        assertThat(invariants.refundsPaidTwice()).hasSize(found);
    }

    @Test
    void entriesThatDoNotAddUpToNothingAreFound() {
        entry("SOLD", 1, "CAPTURED", -100);
        entry("SOLD", 1, "TICKETS", 99);
        entry("SOLD", 2, "CAPTURED", -100);
        entry("SOLD", 2, "TICKETS", 100);

        assertThat(invariants.entriesThatDoNotBalance())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("subject_id", 1L));
    }

    @Test
    void booksThatAgreeWithTheRowsAreNotFound() {
        bookASale();

        assertThat(invariants.booksThatDisagree()).isEmpty();
    }

    @Test
    void booksThatDisagreeWithTheRowsAreFoundByAccount() {
        var payment = bookASale();
        rows.aRefund(show, payment).with("status", "FAILED").with("fee", 7).plant();
        stand("REFUNDED", "REFUNDED");

        assertThat(invariants.booksThatDisagree())
                .extracting(row -> row.get("account"))
                .containsExactlyInAnyOrder("TICKETS", "FEES", "FAILED");
    }

    @ParameterizedTest
    @CsvSource({"HELD, false, 1", "VALID, false, 1", "USED, false, 0", "USED, true, 1", "REFUNDED, true, 0"})
    void whoHoldsATicketOfAShowThatWasCalledOffIsFound(String status, boolean admitted, int found) {
        change("update event_show set status = ? where id = ?", "CANCELLED", show);
        stand("PAID", status);
        change("insert into show_cancellation values (?, ?, utc_timestamp(), utc_timestamp(), 0)", show, admitted);

        assertThat(invariants.ticketsOfShowsThatWereCalledOff()).hasSize(found);
    }

    @Test
    void whoHoldsATicketWhileItIsBeingRefundedIsNotFound() {
        change("update event_show set status = ? where id = ?", "CANCELLED", show);
        change("insert into show_cancellation values (?, false, utc_timestamp(), null, 0)", show);

        assertThat(invariants.ticketsOfShowsThatWereCalledOff()).isEmpty();
    }

    @Test
    void aFindingIsAnsweredRowByRow() {
        change("update tier set free = ? where id = ?", 10, tier);

        var stock = api.get("/internal/invariants").tree();

        assertThat(stock.get("holds").asBoolean()).isFalse();
        assertThat(stock.get("checks").get(0).get("name").asString()).isEqualTo("stock");
        assertThat(stock.get("checks")
                        .get(0)
                        .get("violations")
                        .get(0)
                        .get("tier_id")
                        .asString())
                .isEqualTo(Long.toString(tier));
    }

    private long bookASale() {
        stand("PAID", "VALID");
        var payment = aPaidPayment();
        entry("SOLD", payment, "CAPTURED", -28_000);
        entry("SOLD", payment, "TICKETS", 28_000);
        return payment;
    }

    private void entry(String cause, long subject, String account, long amount) {
        change(
                "insert into ledger_entry values (?, ?, ?, 1, ?, ?, 1, utc_timestamp())",
                show,
                cause,
                subject,
                account,
                amount);
    }

    private Row aTicket() {
        return rows.aTicket(show).with("order_id", order).with("tier_id", tier);
    }

    private long aPaidPayment() {
        return rows.aPayment(show)
                .with("order_id", order)
                .with("status", "PAID")
                .plant();
    }

    private void stand(String ofOrder, String ofTicket) {
        change("update ticket_order set status = ? where id = ?", ofOrder, order);
        change("update ticket set status = ? where order_id = ?", ofTicket, order);
    }

    private void change(String sql, Object... parameters) {
        assertThat(database.sql(sql).params(parameters).update()).isPositive();
    }
}
