package org.fengyun.ticketing.payment;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A provider that says this of every payment, whatever it is asked to do. */
record Says(State state) implements PaymentProvider {
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
