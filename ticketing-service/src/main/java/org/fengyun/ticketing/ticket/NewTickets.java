package org.fengyun.ticketing.ticket;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.fengyun.ticketing.document.DocumentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the tickets of a batch as one statement, past MyBatis: docs/decisions/0021. */
@Component
class NewTickets {
    private static final String INSERT = """
            insert into ticket (show_id, id, order_id, buyer_id, tier_id, price, discount, seat_id, attendee_id, attendee_name,
                                document_type, document_masked, document_hash, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;

    NewTickets(JdbcTemplate database) {
        this.database = database;
    }

    void add(Collection<Ticket> tickets) {
        database.batchUpdate(INSERT, tickets, tickets.size(), NewTickets::fill);
    }

    private static void fill(PreparedStatement row, Ticket ticket) throws SQLException {
        row.setLong(1, ticket.showId());
        row.setLong(2, ticket.id());
        row.setLong(3, ticket.orderId());
        row.setLong(4, ticket.buyerId());
        row.setLong(5, ticket.tierId());
        row.setLong(6, ticket.price());
        row.setLong(7, ticket.discount());
        row.setObject(8, ticket.seatId());
        row.setObject(9, ticket.attendeeId());
        row.setString(10, ticket.attendeeName());
        row.setString(11, name(ticket.documentType()));
        row.setString(12, ticket.documentMasked());
        row.setBytes(13, bytes(ticket.documentHash()));
        row.setString(14, ticket.status().name());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static byte @Nullable [] bytes(@Nullable DocumentHash hash) {
        return hash == null ? null : hash.bytes();
    }
}
