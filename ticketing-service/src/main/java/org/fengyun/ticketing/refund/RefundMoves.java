package org.fengyun.ticketing.refund;

import static org.fengyun.ticketing.client.RefundApi.RefundStatus.FAILED;
import static org.fengyun.ticketing.client.RefundApi.RefundStatus.PAID_BY_HAND;
import static org.fengyun.ticketing.client.RefundApi.RefundStatus.PROCESSING;
import static org.fengyun.ticketing.client.RefundApi.RefundStatus.REQUESTED;
import static org.fengyun.ticketing.client.RefundApi.RefundStatus.SUCCEEDED;

import org.fengyun.ticketing.client.MoneyApi.Account;
import org.fengyun.ticketing.client.RefundApi.RefundStatus;
import org.fengyun.ticketing.ledger.Cause;

/** The one table of a refund's moves, and in which account its money is meanwhile. */
final class RefundMoves {
    private RefundMoves() {}

    static boolean allows(RefundStatus from, RefundStatus to) {
        return switch (from) {
            case REQUESTED -> to == PROCESSING;
            case PROCESSING -> to == SUCCEEDED || to == FAILED;
            // tried again by a person, paid after all as the provider says, or paid in another way
            case FAILED -> to == REQUESTED || to == SUCCEEDED || to == PAID_BY_HAND;
            case SUCCEEDED, PAID_BY_HAND -> false;
        };
    }

    static void require(RefundStatus from, RefundStatus to) {
        if (!allows(from, to)) {
            throw new IllegalArgumentException("a refund cannot go from %s to %s".formatted(from, to));
        }
    }

    static Account account(RefundStatus status) {
        return switch (status) {
            case REQUESTED, PROCESSING -> Account.OWED;
            case FAILED -> Account.FAILED;
            case SUCCEEDED -> Account.PAID_BACK;
            case PAID_BY_HAND -> Account.PAID_BY_HAND;
        };
    }

    static Cause cause(RefundStatus to) {
        return switch (to) {
            case REQUESTED, PROCESSING -> Cause.REFUND_RETRIED;
            case FAILED -> Cause.REFUND_FAILED;
            case SUCCEEDED -> Cause.REFUND_PAID;
            case PAID_BY_HAND -> Cause.REFUND_BY_HAND;
        };
    }
}
