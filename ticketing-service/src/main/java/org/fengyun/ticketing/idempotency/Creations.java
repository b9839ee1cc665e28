package org.fengyun.ticketing.idempotency;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.function.LongConsumer;
import org.fengyun.ticketing.identifier.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates a thing once for each key, however often and wherever the call arrives. */
@Component
public class Creations {
    private final CreationMapper creations;
    private final RequestHash requestHash;
    private final Ids ids;
    private final Clock clock;

    Creations(CreationMapper creations, RequestHash requestHash, Ids ids, Clock clock) {
        this.creations = creations;
        this.requestHash = requestHash;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Runs the creation with a new id unless the key has made one already, in the transaction of the caller.
     *
     * @param scope whose keys these are: an organizer, a buyer, or 0
     * @return the id of what was created, now or before
     * @throws KeyReused if the key came with another request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long once(long scope, IdempotencyKey key, String operation, Object request, LongConsumer create) {
        var hash = requestHash.of(operation, request);
        var id = ids.next();
        try {
            creations.add(scope, key.text(), hash, id, clock.instant());
        } catch (DuplicateKeyException _) {
            return earlier(scope, key, hash);
        }
        create.accept(id);
        return id;
    }

    private long earlier(long scope, IdempotencyKey key, byte[] hash) {
        var creation = creations.get(scope, key.text());
        if (!MessageDigest.isEqual(creation.requestHash(), hash)) {
            throw new KeyReused();
        }
        return creation.resourceId();
    }
}
