package org.fengyun.ticketing.plan;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plan files in the database, in pieces: in one statement a server might refuse what is larger than its packets. */
@Component
class KeptFiles {
    private static final int PIECE = 1024 * 1024;

    private final PlanMapper plans;

    KeptFiles(PlanMapper plans) {
        this.plans = plans;
    }

    void keep(long planId, byte[] file) {
        for (int from = 0; from < file.length; from += PIECE) {
            plans.addPiece(planId, from / PIECE, Arrays.copyOfRange(file, from, Math.min(from + PIECE, file.length)));
        }
    }

    Optional<byte[]> find(long planId, long organizerId) {
        var file = new ByteArrayOutputStream();
        plans.pieces(planId, organizerId).forEach(piece -> file.writeBytes(piece.content()));
        return file.size() == 0 ? Optional.empty() : Optional.of(file.toByteArray());
    }
}
