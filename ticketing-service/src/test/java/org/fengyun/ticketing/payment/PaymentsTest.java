package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.fengyun.ticketing.sale.Orders;
import org.fengyun.ticketing.show.Shows;
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
}
