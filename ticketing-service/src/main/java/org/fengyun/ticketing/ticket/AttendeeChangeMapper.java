package org.fengyun.ticketing.ticket;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.attendee.Attendee;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.jspecify.annotations.Nullable;

/** Whom a ticket names, and the one change that it may have. */
@Mapper
interface AttendeeChangeMapper {
    /** Keeps others from moving or changing the ticket until the transaction ends. */
    @Select("""
            select attendee_id, status from ticket
             where show_id = #{showId} and id = #{ticketId} and buyer_id = #{buyerId} for update
            """)
    Optional<Named> lock(long showId, long ticketId, long buyerId);

    @Select("""
            select count(*) > 0 from ticket_attendee_change where show_id = #{showId} and ticket_id = #{ticketId}
            """)
    boolean made(long showId, long ticketId);

    /** Only if the ticket still names who was read. Fails as a duplicate where a live ticket of the show has the document. */
    @Update("""
            update ticket set attendee_id = #{to.id}, attendee_name = #{to.name}, document_type = #{to.documentType},
                              document_masked = #{to.documentMasked}, document_hash = #{to.documentHash}
             where show_id = #{showId} and id = #{ticketId} and attendee_id = #{from} and status = 'VALID'
            """)
    boolean change(long showId, long ticketId, long from, Attendee to);

    /** Fails as a duplicate if the ticket was changed before. */
    @Insert("""
            insert into ticket_attendee_change
                   (show_id, ticket_id, buyer_id, from_attendee_id, to_attendee_id, changed_at)
            values (#{showId}, #{ticketId}, #{to.buyerId}, #{from}, #{to.id}, #{now})
            """)
    void record(long showId, long ticketId, long from, Attendee to, Instant now);

    /** @param attendeeId null where the show has no real names */
    record Named(@Nullable Long attendeeId, TicketStatus status) {}
}
