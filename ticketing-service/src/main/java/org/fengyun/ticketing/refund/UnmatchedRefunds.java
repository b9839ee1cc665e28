package org.fengyun.ticketing.refund;

import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.RefundApi.RefundCause;
import org.fengyun.ticketing.identifier.Ids;
import org.fengyun.ticketing.ledger.Cause;
import org.fengyun.ticketing.ledger.Ledger;
import org.fengyun.ticketing.ledger.Movement;
import org.fengyun.ticketing.payment.Payment;
import org.fengyun.ticketing.payment.UnmatchedMoney;
import org.fengyun.ticketing.refund.Refunds.Demand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends money back that came too late, or in another amount than was asked for: whole, and without a fee. */
@Component
class UnmatchedRefunds implements UnmatchedMoney {
    private final Refunds refunds;
    private final Ledger ledger;
    private final Ids ids;

    UnmatchedRefunds(Refunds refunds, Ledger ledger, Ids ids) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Payment payment, long captured, Mismatch mismatch) {
        switch (mismatch) {
            case CAME_LATE -> giveBack(payment, captured, Cause.CAME_LATE, Account.LATE, RefundCause.LATE_PAYMENT);
            case WRONG_AMOUNT ->
                giveBack(payment, captured, Cause.WRONG_AMOUNT, Account.WRONG_AMOUNT, RefundCause.WRONG_AMOUNT);
        }
    }

    private void giveBack(Payment payment, long captured, Cause cause, Account account, RefundCause refundCause) {
        ledger.write(Movement.captured(payment.showId(), payment.orderId(), payment.id(), cause, account, captured));
        var demand = new Demand(payment.showId(), payment.orderId(), payment.id(), account, refundCause, null);
        refunds.of(ids.next(), demand, captured, 0);
    }
}
