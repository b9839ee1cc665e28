package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.show.Shows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentsTest extends MapperTest {
    @Autowired
    PaymentMapper mapper;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Orders orders;

    @Autowired
    Shows shows;

    @Autowired
    Ids ids;

    long show;
    long order;

    @BeforeEach
    void anOrder() {
        show = rows.aShow().plant();
        order = rows.anOrder(show).plant();
    }

    @Test
    void onlyWhatIsPaidHasBeenCollected() {
        for (var status : PaymentStatus.values()) {
            order = rows.anOrder(show).plant();
            aPayment(status);

            assertThat(payments(new State.Open()).collected(show, order).isPresent())
                    .isEqualTo(status == PaymentStatus.PAID);
        }
    }

    @Test
    void aPaymentThatTheProviderNeitherClosesNorTellsOfStaysOpen() {
        var payment = aPayment(PaymentStatus.PREPARED);

        for (var state : List.of(new State.Open(), new State.Unknown())) {
            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() ->
                            payments(state).settle(orders.find(show, order).orElseThrow()))
                    .withMessageEndingWith("was not closed");
        }

        assertThat(mapper.find(show, payment).orElseThrow().status()).isEqualTo(PaymentStatus.PREPARED);
    }

    private long aPayment(PaymentStatus status) {
        return rows.aPayment(show)
                .with("order_id", order)
                .with("status", status.name())
                .plant();
    }

    private Payments payments(State state) {
        return new Payments(mapper, new Says(state), confirmations, orders, shows, transaction, ids, clock);
    }

    /** A provider that says this of every payment, whatever it is asked to do. */
    private record Says(State state) implements PaymentProvider {
        @Override
        public String name() {
            return "says";
        }

        @Override
        public Prepared prepare(PaymentRequest request) {
            return new Prepared.Over();
        }

        @Override
        public State query(String number) {
            return state;
        }

        @Override
        public State close(String number) {
            return state;
        }

        @Override
        public RefundState refund(RefundRequest request) {
            return new RefundState.Failed();
        }

        @Override
        public Optional<RefundState> queryRefund(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<Notice> verify(UnaryOperator<@Nullable String> header, byte[] body) {
            return Optional.empty();
        }
    }
}
