package org.fengyun.ticketing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.MoneyApi.Action;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.refund.RefundMapper.Intervened;
import org.fengyun.ticketing.refund.RefundMapper.Parts;
import org.fengyun.ticketing.refund.RefundMapper.Returned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class RefundMapperTest extends MapperTest {
    private static final Instant REQUESTED = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final Instant SETTLED = Instant.parse("2026-11-21T12:00:00.456Z");
    private static final long PAYMENT = 5;
    private static final long ORDER = 6;

    @Autowired
    RefundMapper refunds;

    long show;

    @BeforeEach
    void aShow() {
        show = rows.newId();
    }

    @Test
    void whatIsWrittenIsRead() {
        var refund = added(RefundStatus.REQUESTED, 28_000);

        assertThat(refunds.find(show, refund.id())).contains(refund);
        assertThat(refunds.find(rows.newId(), refund.id())).isEmpty();
    }

    @Test
    void aRefundIsMovedOnlyFromWhereItWasSeen() {
        for (var stands : RefundStatus.values()) {
            for (var seen : RefundStatus.values()) {
                var refund = added(stands, 100);

                assertThat(refunds.move(as(refund, seen, 1, null), RefundStatus.PAID_BY_HAND, 2, SETTLED))
                        .isEqualTo(seen == stands);
            }
        }
    }

    @Test
    void aRefundIsNotMovedByWhoSawAnEarlierTry() {
        var refund = added(RefundStatus.FAILED, 100);
        refunds.move(refund, RefundStatus.REQUESTED, 2, null);
        refunds.move(as(refund, RefundStatus.REQUESTED, 2, null), RefundStatus.FAILED, 2, SETTLED);

        assertThat(refunds.move(refund, RefundStatus.PAID_BY_HAND, 1, SETTLED)).isFalse();
    }

    @Test
    void whatIsMovedKnowsWhenAndHowOftenItWasTried() {
        var refund = added(RefundStatus.PROCESSING, 100);

        refunds.move(refund, RefundStatus.FAILED, 3, SETTLED);

        assertThat(refunds.find(show, refund.id())).contains(as(refund, RefundStatus.FAILED, 3, SETTLED));
    }

    @Test
    void whyARefundWaitsIsKeptUntilItMovesAndByTheTryThatHeardIt() {
        var refund = added(RefundStatus.PROCESSING, 100);

        assertThat(refunds.setWaitsFor(refund, "NOT_ENOUGH")).isTrue();
        assertThat(refunds.setWaitsFor(as(refund, RefundStatus.PROCESSING, 2, null), "OTHER"))
                .isFalse();
        assertThat(refunds.find(show, refund.id()).map(Refund::waitsFor)).contains("NOT_ENOUGH");
        refunds.move(refund, RefundStatus.FAILED, 1, SETTLED);
        assertThat(refunds.find(show, refund.id())).contains(as(refund, RefundStatus.FAILED, 1, SETTLED));
        assertThat(refunds.setWaitsFor(refund, "LATE")).isFalse();
    }

    @Test
    void whatAPaymentBroughtIsNotWhatWasAskedFor() {
        var payment = rows.aPayment(show).with("captured", 27_000).plant();

        assertThat(refunds.captured(show, payment)).isEqualTo(27_000);
    }

    @Test
    void aTicketGoesBackOnce() {
        var refund = added(RefundStatus.REQUESTED, 100);
        var tickets = List.of(returned(7, 80), returned(8, 100));
        refunds.addTickets(refund, tickets);

        assertThat(refunds.tickets(show, List.of(refund.id())))
                .containsExactly(
                        new Returned(refund.id(), new Id(7), 80, 20), new Returned(refund.id(), new Id(8), 100, 0));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> refunds.addTickets(added(RefundStatus.REQUESTED, 100), List.of(returned(8, 1))));
    }

    @Test
    void thePartsOfAPaymentAreCountedWithTheirFees() {
        assertThat(refunds.parts(show, PAYMENT)).isEqualTo(new Parts(0, 0));
        added(RefundStatus.REQUESTED, 100);
        added(RefundStatus.FAILED, 50);
        added(RefundStatus.SUCCEEDED, 0);

        assertThat(refunds.parts(show, PAYMENT)).isEqualTo(new Parts(2, 153));
        assertThat(refunds.parts(rows.newId(), PAYMENT)).isEqualTo(new Parts(0, 0));
    }

    @Test
    void theRefundsOfAnOrderAreListed() {
        var first = added(RefundStatus.REQUESTED, 100);
        var second = added(RefundStatus.SUCCEEDED, 100);

        assertThat(refunds.ofOrder(show, ORDER)).containsExactly(first, second);
        assertThat(refunds.ofOrder(show, 9)).isEmpty();
    }

    @Test
    void theRefundsOfAShowAreListedTheNewestFirst() {
        var first = added(RefundStatus.FAILED, 100);
        var second = added(RefundStatus.SUCCEEDED, 100);
        var third = added(RefundStatus.FAILED, 100);

        assertThat(refunds.ofShow(show, null, Long.MAX_VALUE, 9)).containsExactly(third, second, first);
        assertThat(refunds.ofShow(show, RefundStatus.FAILED, Long.MAX_VALUE, 9)).containsExactly(third, first);
        assertThat(refunds.ofShow(show, null, third.id(), 1)).containsExactly(second);
    }

    @Test
    void theRefundsOfAnOrganizerAreThoseOfItsShows() {
        var organizer = rows.newId();
        show = rows.aShow().with("organizer_id", organizer).plant();
        var failed = added(RefundStatus.FAILED, 100);
        added(RefundStatus.SUCCEEDED, 100);
        show = rows.aShow().plant();
        added(RefundStatus.FAILED, 100);

        assertThat(refunds.ofOrganizer(organizer, RefundStatus.FAILED, Long.MAX_VALUE, 9))
                .containsExactly(failed);
        assertThat(refunds.ofOrganizer(organizer, RefundStatus.FAILED, failed.id(), 9))
                .isEmpty();
    }

    @Test
    void whatPeopleDidIsKept() {
        var refund = added(RefundStatus.FAILED, 100);
        refunds.addIntervention(show, rows.newId(), refund.id(), Action.RETRIED, "王芳", "再试", REQUESTED);
        refunds.addIntervention(show, rows.newId(), refund.id(), Action.PAID_BY_HAND, "王芳", "现金", SETTLED);

        assertThat(refunds.interventions(show, List.of(refund.id())))
                .containsExactly(
                        new Intervened(refund.id(), Action.RETRIED, "王芳", "再试", REQUESTED),
                        new Intervened(refund.id(), Action.PAID_BY_HAND, "王芳", "现金", SETTLED));
    }

    private Refund added(RefundStatus status, long amount) {
        var refund = new Refund(
                show,
                rows.newId(),
                PAYMENT,
                ORDER,
                "NUMBER",
                amount,
                1,
                RefundCause.BUYER,
                status,
                "病了",
                1,
                REQUESTED,
                null,
                null);
        refunds.add(refund);
        return refund;
    }

    private ReturnedTicket returned(long id, long amount) {
        return new ReturnedTicket(RefundRulesTest.aTicket(id, 100, TicketStatus.VALID), amount);
    }

    private static Refund as(Refund refund, RefundStatus status, int tries, @Nullable Instant settledAt) {
        return new Refund(
                refund.showId(),
                refund.id(),
                refund.paymentId(),
                refund.orderId(),
                refund.number(),
                refund.amount(),
                refund.fee(),
                refund.cause(),
                status,
                refund.reason(),
                tries,
                refund.requestedAt(),
                settledAt,
                null);
    }
}
