package org.fengyun.ticketing.attendee;

import java.util.ArrayList;
import java.util.List;
import org.fengyun.ticketing.attendee.SealMapper.SealedNumber;
import org.fengyun.ticketing.attendee.SealMapper.Usage;
import org.fengyun.ticketing.client.DocumentKeyApi.DocumentKey;
import org.fengyun.ticketing.client.DocumentKeyApi.KeyState;
import org.fengyun.ticketing.client.DocumentKeyApi.Renewal;
import org.fengyun.ticketing.document.DocumentVault;
import org.fengyun.ticketing.document.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seals numbers of old keys with the current one, so that the old keys can be dropped. */
@Component
class Renewals {
    private static final Logger log = LoggerFactory.getLogger(Renewals.class);
    private static final int A_BATCH = 100;

    private final SealMapper seals;
    private final DocumentVault vault;
    private final TransactionOperations transaction;

    Renewals(SealMapper seals, DocumentVault vault, TransactionOperations transaction) {
        this.seals = seals;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Goes once over what there is, up to about so many numbers. */
    Renewal renew(int most) {
        var tally = new Tally();
        vault.keyIds().stream().skip(1).forEach(keyId -> renew(keyId, most, tally));
        var left = keys().stream()
                .filter(key -> key.state() == KeyState.OLD)
                .mapToLong(DocumentKey::numbers)
                .sum();
        return new Renewal(tally.renewed, tally.unreadable, left);
    }

    /** Those that are set, in their order, then those that are not and have numbers all the same. */
    List<DocumentKey> keys() {
        var usage = seals.usage();
        var set = vault.keyIds();
        var keys = new ArrayList<DocumentKey>();
        for (var id : set) {
            var state = keys.isEmpty() ? KeyState.CURRENT : KeyState.OLD;
            var numbers = usage.stream().filter(used -> used.keyId().equals(id)).mapToLong(Usage::numbers);
            keys.add(new DocumentKey(id, state, numbers.sum()));
        }
        usage.stream()
                .filter(used -> !set.contains(used.keyId()))
                .forEach(used -> keys.add(new DocumentKey(used.keyId(), KeyState.UNKNOWN, used.numbers())));
        return keys;
    }

    private void renew(String keyId, int most, Tally tally) {
        var batch = seals.ofKey(keyId, 0, A_BATCH);
        while (!batch.isEmpty() && tally.seen() < most) {
            var numbers = batch;
            transaction.executeWithoutResult(_ -> numbers.forEach(number -> renew(number, tally)));
            batch = seals.ofKey(keyId, batch.getLast().id(), A_BATCH);
        }
    }

    private void renew(SealedNumber number, Tally tally) {
        try {
            var renewed = vault.renew(number.sealed(), number.row());
            // one that was renewed or deleted meanwhile needs nothing
            tally.renewed += seals.renew(number.id(), number.sealed(), renewed) ? 1 : 0;
        } catch (Unreadable unreadable) {
            tally.unreadable++;
            log.error("a document stays under key {}: {}", number.keyId(), unreadable.getMessage());
        }
    }

    private static final class Tally {
        private int renewed;
        private int unreadable;

        int seen() {
            return renewed + unreadable;
        }
    }
}
