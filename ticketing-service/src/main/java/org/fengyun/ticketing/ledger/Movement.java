package org.fengyun.ticketing.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.fengyun.ticketing.client.MoneyApi.Account;

/**
 * Money that goes from accounts to accounts, for one cause.
 *
 * @param subjectId the payment or refund that moved
 * @param round from 1, counting where the same may happen to it again
 */
public record Movement(long showId, long orderId, Cause cause, long subjectId, int round, List<Posting> postings) {

    /** @throws IllegalArgumentException unless it adds up to nothing */
    public Movement {
        if (postings.stream().mapToLong(Posting::amount).sum() != 0) {
            throw new IllegalArgumentException("does not add up to nothing: " + postings);
        }
        postings = postings.stream().filter(posting -> posting.amount() != 0).toList();
    }

    /** @param amount fen that came to the account; below nothing, that left it */
    public record Posting(Account account, long amount) {}

    /** Money that came for an order. */
    public static Movement captured(long showId, long orderId, long paymentId, Cause cause, Account into, long amount) {
        return new Movement(showId, orderId, cause, paymentId, 1, between(Account.CAPTURED, into, amount));
    }

    /** Money that is owed from now on, less what is kept. */
    public static Movement refund(long showId, long orderId, long refundId, Account from, long amount, long fee) {
        var postings = Stream.of(
                new Posting(from, -amount - fee), new Posting(Account.OWED, amount), new Posting(Account.FEES, fee));
        return new Movement(showId, orderId, Cause.REFUND, refundId, 1, postings.toList());
    }

    public static List<Posting> between(Account from, Account to, long amount) {
        return List.of(new Posting(from, -amount), new Posting(to, amount));
    }
}
