package org.fengyun.ticketing.checkin;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fengyun.ticketing.client.CheckInApi.TicketKey;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.OfflineGateApi.SignedList;
import org.fengyun.ticketing.client.OfflineGateApi.TicketList;
import org.fengyun.ticketing.code.SignedDocuments;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.code.TicketKeys;
import org.fengyun.ticketing.paging.Paging;
import org.fengyun.ticketing.show.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and signs what scanners go by while they are offline. */
@Component
class OfflineLists {
    /** What {@code typ} says, so that no other document that this key signs is taken for a list. */
    static final String TYPE = "fengyun-offline-list+jws";

    static final int PAGE = 5_000;

    private static final String GZIP = "application/gzip";

    private final ListedTicketMapper tickets;
    private final SignedDocuments documents;
    private final TicketCodes codes;
    private final TicketKeys keys;
    private final OfflineListProperties settings;
    private final JsonMapper json;
    private final Clock clock;

    OfflineLists(
            ListedTicketMapper tickets,
            SignedDocuments documents,
            TicketCodes codes,
            TicketKeys keys,
            OfflineListProperties settings,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.documents = documents;
        this.codes = codes;
        this.keys = keys;
        this.settings = settings;
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                .build();
        this.clock = clock;
    }

    SignedList page(Show show, @Nullable String cursor) {
        var list = write(show, cursor);
        return new SignedList(documents.sign(TYPE, GZIP, gzip(json.writeValueAsBytes(list))), list.next());
    }

    private TicketList write(Show show, @Nullable String cursor) {
        // before the tickets are read, so that it promises no more than they say
        var madeAt = clock.instant();
        var rows = tickets.after(show.id().value(), after(cursor), PAGE + 1);
        var listed = rows.stream().limit(PAGE).map(ListedTicketRow::onTheWire).toList();
        return new TicketList(
                show.id(),
                show.startsAt(),
                show.doorsOpenAt(),
                madeAt,
                madeAt.plus(settings.validFor()),
                cursor,
                rows.size() > PAGE ? listed.getLast().id().toString() : null,
                codes.window().toMillis(),
                publicKeys(),
                tickets.tiers(show.id().value()),
                listed);
    }

    private List<TicketKey> publicKeys() {
        return keys.publicKeys().stream()
                .map(key -> new TicketKey(key.id(), key.publicKey()))
                .toList();
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Id.valueOf(cursor).value();
        } catch (IllegalArgumentException _) {
            throw Paging.noCursor();
        }
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
