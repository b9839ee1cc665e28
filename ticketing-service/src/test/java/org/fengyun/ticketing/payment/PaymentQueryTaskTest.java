package org.fengyun.ticketing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.fengyun.ticketing.MapperTest;
import org.fengyun.ticketing.payment.PaymentProvider.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentQueryTaskTest extends MapperTest {
    @Autowired
    PaymentMapper payments;

    @Autowired
    Confirmations confirmations;

    @Test
    void aPaymentThatTheProviderHasNoMoneyOfIsAskedForOnceAndStaysAsItIs() {
        var show = rows.newId();
        var payment = rows.aPayment(show).plant();
        var number = new PaymentNumber(show, payment).toString();

        for (var state : List.of(new State.Open(), new State.Closed(), new State.Unknown())) {
            assertThatNoException().isThrownBy(() -> new PaymentQueryTask(new Says(state), confirmations).ask(number));
        }

        assertThat(payments.find(show, payment).orElseThrow().status()).isEqualTo(PaymentStatus.PREPARED);
    }
}
